// Assets: what the system holds that an attacker might want. The levels are proposals.

asset distribution-files "Distribution files" {
  description "The sdists and wheels themselves. Whoever changes one runs code on many machines."
  confidentiality none
  integrity critical
  availability high
  provenance inferred
  source architecture-doc
}
asset index-metadata "Index metadata" {
  description "The files of each project, with hash, yanked mark and status; installers resolve it."
  confidentiality none
  integrity critical
  availability high
  contains wheel-metadata
  provenance inferred
  source index-api-doc
}
asset wheel-metadata "Metadata files of wheels" {
  description "Served apart from the wheel, so that an installer can read dependencies early."
  confidentiality none
  integrity high
  provenance inferred
  source blog-2026-04-16 in "TOB-PYPI26-10"
}
asset ownership-records "Project names, roles and ownership" {
  description "Who may publish under which name."
  confidentiality none
  integrity critical
  provenance inferred
  source help-page in "#collaborator-roles"
}
asset attestations "Attestations and provenance" {
  confidentiality none
  integrity high
  provenance inferred
  source attestation-docs
}
asset account-credentials "Account credentials" {
  description "Password hashes, TOTP secrets, WebAuthn keys and recovery codes."
  confidentiality critical
  integrity high
  contains sessions
  provenance inferred
  source warehouse-source in "warehouse/accounts/"
}
asset sessions "Browser sessions" {
  confidentiality critical
  integrity high
  provenance inferred
  source warehouse-source in "warehouse/sessions.py"
}
asset api-tokens "API tokens and their root keys" {
  description "The authority to upload: macaroons, and the keys in the database that check them."
  confidentiality critical
  integrity high
  provenance inferred
  source warehouse-source in "warehouse/macaroons/"
}
asset identity-tokens "Identity tokens of CI jobs" {
  confidentiality high
  integrity high
  provenance inferred
  source tp-security-model
}
asset publisher-configurations "Trusted Publisher configurations" {
  description "Which workflows may publish which project, and the custom issuers of organizations."
  confidentiality low
  integrity critical
  provenance inferred
  source warehouse-source in "warehouse/oidc/models/"
}
asset server-secrets "Signing secrets of the servers" {
  description """
    The keys that sign sessions, reset links and image addresses, the key that purges the CDN, and
    the token by which the CDN proves itself to the origin.
    """
  confidentiality critical
  integrity high
  provenance inferred
  source warehouse-source in "warehouse/config.py:395"
  source infra-source in "terraform/warehouse/main.tf:49"
}
asset personal-data "Personal data of users" {
  description "Private e-mail addresses, network addresses and security events."
  confidentiality high
  personal yes
  provenance inferred
  source blog-2023-05-26
  source privacy-notice
}
asset audit-trail "Audit trail" {
  description "Events, journals and observations: who did what, and when."
  confidentiality medium
  integrity high
  provenance inferred
  source warehouse-source in "warehouse/events/tags.py"
}
asset admin-functions "Administrative functions and kill switches" {
  integrity critical
  provenance inferred
  source warehouse-source in "warehouse/admin/flags.py"
}
asset infrastructure-credentials "Infrastructure credentials" {
  description "Access to cloud accounts, storage, CDN, DNS, the GitHub organization and registry."
  confidentiality critical
  integrity critical
  provenance inferred
  source blog-2024-07-08
}
asset service-code "PyPI's own code and images" {
  description "Public source, and the images built from it that run the service."
  confidentiality none
  integrity critical
  provenance inferred
  source blog-2023-11-14-3
}
asset download-service "Downloads that work" {
  description "Builds all over the world stop when downloads do."
  integrity low
  availability high
  provenance inferred
  source help-page in "#availability"
}
asset upload-service-time "Uploads that work" {
  availability medium
  provenance inferred
  source help-page in "#availability"
}
asset download-logs "Download logs" {
  description "Requests as the CDN logs them, before they become public statistics."
  confidentiality medium
  personal yes
  provenance inferred
  source bigquery-doc
}
asset reports "Security and malware reports" {
  confidentiality medium
  integrity medium
  provenance inferred
  source blog-2024-03-06
}
asset rendered-pages "Pages as users see them" {
  description "What the browser shows and runs under the name of pypi.org."
  confidentiality none
  integrity high
  provenance inferred
  source warehouse-source in "warehouse/csp.py"
}
asset reputation "Reputation of pypi.org" {
  description "The rank and trust of the domain, which spam and phishing would like to borrow."
  integrity medium
  provenance inferred
  source help-page in "#admin-intervention"
}
