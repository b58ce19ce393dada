// What is cited. Documents in the repositories were read at the commit that the model names as its
// version; the public address of each is given.

document issue-5718 "Issue 5718: a clearly articulated security model and strategy" {
  url "https://github.com/pypi/warehouse/issues/5718"
}
document warehouse-source "pypi/warehouse, source code at 6b62157124" {
  url "https://github.com/pypi/warehouse/tree/6b62157124"
}
document infra-source "pypi/infra, configuration of the infrastructure" {
  url "https://github.com/pypi/infra"
}

// Pages of the service and its documentation
document security-page "PyPI: Security" { url "https://pypi.org/security/" }
document help-page "PyPI: Help" { url "https://pypi.org/help/" }
document application-doc "Warehouse: codebase" { url "https://warehouse.pypa.io/application/" }
document architecture-doc "Warehouse: system architecture" {
  url "https://warehouse.pypa.io/architecture/"
}
document policy-flow-doc "Warehouse: security policy flow" {
  url "https://warehouse.pypa.io/security/security-policy-flow/"
}
document roadmap-doc "Warehouse: roadmap" {
  description "Unchanged in substance since 2019: no long-term security vision is published."
  url "https://warehouse.pypa.io/roadmap/"
}
document tp-docs "Trusted Publishers" { url "https://docs.pypi.org/trusted-publishers/" }
document tp-security-model "Trusted Publishers: security model and considerations" {
  description "One of the two security models that PyPI publishes."
  url "https://docs.pypi.org/trusted-publishers/security-model/"
}
document tp-internals "Trusted Publishers: internals and technical details" {
  url "https://docs.pypi.org/trusted-publishers/internals/"
}
document tp-pending "Trusted Publishers: creating a project" {
  url "https://docs.pypi.org/trusted-publishers/creating-a-project-through-oidc/"
}
document attestation-docs "Digital attestations" { url "https://docs.pypi.org/attestations/" }
document attestation-security-model "Digital attestations: security model and considerations" {
  description "The other of the two security models that PyPI publishes."
  url "https://docs.pypi.org/attestations/security-model/"
}
document consuming-doc "Digital attestations: consuming attestations" {
  url "https://docs.pypi.org/attestations/consuming-attestations/"
}
document api-docs "PyPI APIs" { url "https://docs.pypi.org/api/" }
document index-api-doc "Index API" { url "https://docs.pypi.org/api/index-api/" }
document secrets-doc "Secret reporting API" { url "https://docs.pypi.org/api/secrets/" }
document bigquery-doc "BigQuery datasets" { url "https://docs.pypi.org/api/bigquery/" }
document archives-doc "Archive formats" { url "https://docs.pypi.org/archives/" }
document metadata-doc "Project metadata" { url "https://docs.pypi.org/project_metadata/" }
document yanking-doc "Yanking" { url "https://docs.pypi.org/project-management/yanking/" }
document org-roles-doc "Organization accounts: roles and entities" {
  description "Says that a Member can manage projects; the access rules of the code say otherwise."
  url "https://docs.pypi.org/organization-accounts/roles-entities/"
}

// Policies
document terms-of-service "PyPI Terms of Service" {
  url "https://github.com/psf/policies/blob/main/docs/pypi.org/Terms-of-Service.md"
}
document acceptable-use "PyPI Acceptable Use Policy" {
  url "https://github.com/psf/policies/blob/main/docs/pypi.org/Acceptable-Use-Policy.md"
}
document privacy-notice "PyPI Privacy Notice" {
  url "https://github.com/psf/policies/blob/main/docs/pypi.org/Privacy-Notice.md"
}

// Standards
document pep-458 "PEP 458: secure downloads with signed repository metadata (Accepted)" {
  url "https://peps.python.org/pep-0458/"
}
document pep-480 "PEP 480: surviving a compromise of PyPI (Draft)" {
  url "https://peps.python.org/pep-0480/"
}
document pep-541 "PEP 541: package index name retention (Final)" {
  url "https://peps.python.org/pep-0541/"
}
document pep-592 "PEP 592: yanked releases (Final)" { url "https://peps.python.org/pep-0592/" }
document pep-691 "PEP 691: JSON form of the simple API (Final)" {
  url "https://peps.python.org/pep-0691/"
}
document pep-694 "PEP 694: Upload 2.0 API (Draft)" { url "https://peps.python.org/pep-0694/" }
document pep-708 "PEP 708: dependency confusion tracking (Rejected)" {
  url "https://peps.python.org/pep-0708/"
}
document pep-740 "PEP 740: index support for digital attestations (Final)" {
  url "https://peps.python.org/pep-0740/"
}
document pep-752 "PEP 752: reserved name prefixes (Accepted)" {
  url "https://peps.python.org/pep-0752/"
}
document pep-755 "PEP 755: PyPI's policy for reserved prefixes (Draft)" {
  url "https://peps.python.org/pep-0755/"
}
document pep-763 "PEP 763: limiting deletions on PyPI (Withdrawn)" {
  url "https://peps.python.org/pep-0763/"
}
document pep-766 "PEP 766: priority among several indexes (Draft)" {
  url "https://peps.python.org/pep-0766/"
}
document pep-792 "PEP 792: project status markers (Final)" {
  url "https://peps.python.org/pep-0792/"
}

// Posts on the PyPI blog
document blog-2023-04-20 "PyPI blog 2023-04-20: introducing Trusted Publishers" {
  url "https://blog.pypi.org/posts/2023-04-20-introducing-trusted-publishers/"
}
document blog-2023-05-23 "PyPI blog 2023-05-23: removing PGP signatures" {
  url "https://blog.pypi.org/posts/2023-05-23-removing-pgp/"
}
document blog-2023-05-24 "PyPI blog 2023-05-24: PyPI was subpoenaed" {
  url "https://blog.pypi.org/posts/2023-05-24-pypi-was-subpoenaed/"
}
document blog-2023-05-26 "PyPI blog 2023-05-26: reducing stored IP data" {
  url "https://blog.pypi.org/posts/2023-05-26-reducing-stored-ip-data/"
}
document blog-2023-08-17 "PyPI blog 2023-08-17: GitHub scans for leaked tokens" {
  url "https://blog.pypi.org/posts/2023-08-17-github-token-scanning-for-public-repos/"
}
document blog-2023-11-14-1 "PyPI blog 2023-11-14: the first security audit" {
  url "https://blog.pypi.org/posts/2023-11-14-1-pypi-completes-first-security-audit/"
}
document blog-2023-11-14-2 "PyPI blog 2023-11-14: audit remediation, Warehouse" {
  url "https://blog.pypi.org/posts/2023-11-14-2-security-audit-remediation-warehouse/"
}
document blog-2023-11-14-3 "PyPI blog 2023-11-14: audit remediation, Cabotage" {
  url "https://blog.pypi.org/posts/2023-11-14-3-security-audit-remediation-cabotage/"
}
document blog-2023-12-04 "PyPI blog 2023-12-04: incident, user account takeover" {
  url "https://blog.pypi.org/posts/2023-12-04-account-takeover/"
}
document blog-2024-01-01 "PyPI blog 2024-01-01: second factor required" {
  url "https://blog.pypi.org/posts/2024-01-01-2fa-enforced/"
}
document blog-2024-03-06 "PyPI blog 2024-03-06: reporting malware" {
  url "https://blog.pypi.org/posts/2024-03-06-malware-reporting-evolved/"
}
document blog-2024-03-20 "PyPI blog 2024-03-20: a support specialist" {
  url "https://blog.pypi.org/posts/2024-03-20-announcing-a-pypi-support-specialist/"
}
document blog-2024-04-10 "PyPI blog 2024-04-10: malware distribution and domain abuse" {
  url "https://blog.pypi.org/posts/2024-04-10-domain-abuse/"
}
document blog-2024-04-17 "PyPI blog 2024-04-17: more Trusted Publisher providers" {
  url "https://blog.pypi.org/posts/2024-04-17-expanding-trusted-publisher-support/"
}
document blog-2024-07-08 "PyPI blog 2024-07-08: incident, leaked administrator token" {
  url "https://blog.pypi.org/posts/2024-07-08-incident-report-leaked-admin-personal-access-token/"
}
document blog-2024-11-14 "PyPI blog 2024-11-14: digital attestations" {
  url "https://blog.pypi.org/posts/2024-11-14-pypi-now-supports-digital-attestations/"
}
document blog-2024-11-25 "PyPI blog 2024-11-25: analysis of aiocpa" {
  url "https://blog.pypi.org/posts/2024-11-25-aiocpa-attack-analysis/"
}
document blog-2024-12-11 "PyPI blog 2024-12-11: analysis of the Ultralytics attack" {
  url "https://blog.pypi.org/posts/2024-12-11-ultralytics-attack-analysis/"
}
document blog-2024-12-30 "PyPI blog 2024-12-30: project quarantine" {
  url "https://blog.pypi.org/posts/2024-12-30-quarantine/"
}
document blog-2025-01-30 "PyPI blog 2025-01-30: archiving projects" {
  url "https://blog.pypi.org/posts/2025-01-30-archival/"
}
document blog-2025-04-14 "PyPI blog 2025-04-14: incident, organization team privileges" {
  url "https://blog.pypi.org/posts/2025-04-14-incident-report-organization-team-privileges/"
}
document blog-2025-06-15 "PyPI blog 2025-06-15: prohibiting inbox.ru" {
  url "https://blog.pypi.org/posts/2025-06-15-prohibiting-inbox-ru-emails/"
}
document blog-2025-07-28 "PyPI blog 2025-07-28: phishing campaign, first notice" {
  url "https://blog.pypi.org/posts/2025-07-28-pypi-phishing-attack/"
}
document blog-2025-07-31 "PyPI blog 2025-07-31: incident, phishing" {
  url "https://blog.pypi.org/posts/2025-07-31-incident-report-phishing-attack/"
}
document blog-2025-08-07 "PyPI blog 2025-08-07: wheel archive confusion" {
  url "https://blog.pypi.org/posts/2025-08-07-wheel-archive-confusion-attacks/"
}
document blog-2025-08-14 "PyPI blog 2025-08-14: project status markers" {
  url "https://blog.pypi.org/posts/2025-08-14-project-status-markers/"
}
document blog-2025-08-18 "PyPI blog 2025-08-18: preventing domain resurrection" {
  url "https://blog.pypi.org/posts/2025-08-18-preventing-domain-resurrections/"
}
document blog-2025-09-16 "PyPI blog 2025-09-16: tokens stolen through workflows" {
  url "https://blog.pypi.org/posts/2025-09-16-github-actions-token-exfiltration/"
}
document blog-2025-11-10 "PyPI blog 2025-11-10: Trusted Publishers for organizations" {
  url "https://blog.pypi.org/posts/2025-11-10-trusted-publishers-coming-to-orgs/"
}
document blog-2025-11-14 "PyPI blog 2025-11-14: login verification" {
  url "https://blog.pypi.org/posts/2025-11-14-login-verification/"
}
document blog-2025-11-26 "PyPI blog 2025-11-26: PyPI and Shai-Hulud" {
  url "https://blog.pypi.org/posts/2025-11-26-pypi-and-shai-hulud/"
}
document blog-2025-12-31 "PyPI blog 2025-12-31: 2025 in review" {
  url "https://blog.pypi.org/posts/2025-12-31-pypi-2025-in-review/"
}
document blog-2026-04-02 "PyPI blog 2026-04-02: incident, LiteLLM and telnyx" {
  url "https://blog.pypi.org/posts/2026-04-02-incident-report-litellm-telnyx-supply-chain-attack/"
}
document blog-2026-04-16 "PyPI blog 2026-04-16: the second security audit" {
  url "https://blog.pypi.org/posts/2026-04-16-pypi-completes-second-audit/"
}
document blog-2026-07-22 "PyPI blog 2026-07-22: old releases refuse new files" {
  url "https://blog.pypi.org/posts/2026-07-22-releases-now-reject-new-files-after-14-days/"
}
document blog-2026-08-11 "PyPI blog 2026-08-11: the HTML index is frozen" {
  url "https://blog.pypi.org/posts/2026-08-11-html-index-is-frozen/"
}
