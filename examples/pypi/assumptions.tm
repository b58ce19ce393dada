// What is taken for granted, and what is out of scope.

assumption web-pki "TLS and the public certificate authorities hold" {
  about https-only, index-api, file-downloads
  because "Installers and browsers trust the index through TLS alone."
  provenance inferred
}
assumption honest-providers "The providers below PyPI follow their configuration" {
  about fastly, primary-files, file-archive, postgres
  because "PyPI does not verify what its CDN, storage and cloud do."
  provenance inferred
}
assumption honest-identity "Identity providers tell the truth about their users" {
  about identity-provider, provider-account-binding
  because "A Trusted Publisher is as trustworthy as the provider that vouches for it."
  falls to identity-provider
  source tp-security-model in "General considerations"
}
assumption checking-installers "Installers compare each file with the hash in the index" {
  about verifiable-downloads
  because "PyPI cannot check what arrives."
  falls to installer
  source index-api-doc
}
assumption watched-log "Somebody watches the transparency log of Sigstore" {
  about verifiable-provenance
  because "A certificate issued wrongly is in the log, but the log does not raise the alarm."
  falls to sigstore
  source attestation-security-model in "Keyless signing with Sigstore"
}
assumption own-mailbox "Users alone control their mailbox" {
  about expired-domains-distrusted, verified-email
  because "Resets, confirmations and notices go there."
  falls to registered-user
  provenance inferred
}
assumption no-replacement "No code path replaces the content of a published file" {
  about file-immutability
  because "Staff pages can delete, quarantine and prohibit; none was found that writes content."
  provenance inferred
}

exclusion vetting "Vetting projects before or after publication" {
  because "PyPI publishes; it does not curate."
  about curated-tiers
  source issue-5718
}
exclusion judging-publishers "Judging whether a publisher is trustworthy" {
  because "That decision belongs to those who install."
  about publisher-trustworthiness
  source issue-5718
}
exclusion package-content "Safety of the content of packages" {
  because "Nobody at PyPI inspects uploads; malware is removed once it is reported."
  about content-safety
  instead "Report it with the button on the project's page; pin, delay and scan what you install."
  source acceptable-use
}
exclusion private-hosting "Private packages and other indexes" {
  because "Warehouse serves PyPI and TestPyPI only."
  about private-packages
  instead "Use software made for private indexes, such as devpi."
  source help-page in "#private-indices"
}
exclusion service-level "Availability guarantees, and backups for publishers" {
  because "Service is given as it is; publishers keep their own copies."
  about availability-promise
  source help-page in "#availability"
  source pep-541
}
exclusion hosted-flaws "Vulnerabilities in hosted projects" {
  because "They belong to the maintainers of the project."
  instead "Tell the maintainers; advisories known to OSV are shown on PyPI."
  source help-page in "#vulnerability-data"
}
exclusion users-own-systems "The user's own CI, identity provider, mailbox and devices" {
  because "PyPI sees only what they send."
  about ci-service, identity-provider
  source tp-security-model
}
exclusion foreign-mirrors "Mirrors and indexes run by others" {
  because "PyPI neither operates nor approves them."
  about mirror
  source terms-of-service
}
exclusion installer-behaviour "What installers do with what they download" {
  because "pip, uv and others are projects of their own."
  about installer
  provenance inferred
}
exclusion restoring-content "Restoring what a publisher deleted" {
  because "Deletion is final."
  source help-page in "#deletion"
}

// What the requirements in policy/ demand and this model does not do

exemption open-proposals "Anybody may propose a change to PyPI" {
  requirement authenticated-entries
  about code-host.pull-requests
  because """
    A proposal changes nothing. What locks this door is the review before a change is merged, and
    how that is enforced is not public, so that it counts as partial here.
    """
  until 2027-02
  source blog-2023-11-14-3
  provenance inferred
}
