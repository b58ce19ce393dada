// Security properties: what PyPI provides (with the year), works towards, has turned down, has
// taken back, and expressly does not promise.

// Provided: publishing

property publisher-equality "What you install is what the publisher uploaded" {
  description """
    The core of PyPI's promise: users can verify that the file they received is the file that the
    publisher sent. It says nothing on whether that publisher deserves trust.
    """
  protects distribution-files, index-metadata
  promised to installer, consumer
  strength limited
  limit "An installer that trusts the index relies on PyPI to deliver it honestly."
  upheld by index-hashes, filename-log, database-acl, publish-attestations
  symptom "The hash of a downloaded file differs from the hash of the file that was uploaded."
  source issue-5718 in "PyPI's job"
}
property file-immutability "A published file never changes, and its name is never used again" {
  description """
    A file name resolves to the same bytes for ever or to nothing, even after the file, the release
    or the project was deleted and created again.
    """
  protects distribution-files
  promised to installer, consumer
  limit "A file can be deleted, and a new file with another name can join a release for 14 days."
  upheld by filename-log, hash-addressed-files
  symptom "Two downloads under one file name with different content."
  source help-page in "#file-name-reuse"
  source warehouse-source in "warehouse/forklift/legacy.py:1227"
  source issue-5718 in "release immutability"
}
property role-isolation "Only those authorised can publish to a project or manage it" {
  protects ownership-records, publisher-configurations, distribution-files
  promised to project-owner, org-owner
  limit "Owners of a project are equal: each may remove the others."
  limit "Each owner of an organization administers all its projects."
  upheld by database-acl, token-caveats
  source issue-5718 in "What can these different owners do?"
  source policy-flow-doc
}
property closed-releases "A release older than 14 days takes no more files" {
  status provided since 2026-07-08
  protects distribution-files
  promised to consumer
  strength limited
  limit "Deleting and recreating the release on the web site defeats it."
  limit "Not to be relied on yet: no interface tells the state of a release."
  upheld by release-age-limit
  source blog-2026-07-22
  source warehouse-source in "warehouse/forklift/legacy.py:1242"
}
property publishing-without-secrets "A project can publish without a stored secret" {
  description """
    Since 2023 for GitHub, 2024 for GitLab.com, Google and ActiveState, 2025 for self-managed GitLab
    and issuers of organizations. More than a fifth of the uploads of 2025 came this way.
    """
  status provided since 2023-04-20
  protects api-tokens
  promised to project-owner
  limit "The short-lived token can still be stolen from the job that holds it."
  upheld by trusted-publishing, identity-token-checks
  source blog-2023-04-20
  source blog-2024-04-17
  source blog-2025-11-10
}
property provider-account-binding "A publisher stays bound to the account it was registered for" {
  description "So that whoever registers an abandoned user name at the provider gains nothing."
  protects publisher-configurations
  promised to project-owner
  strength limited
  limit "Not for GitLab, whose namespace and project ids are not verified."
  upheld by immutable-owner-ids
  source tp-internals in "What are account resurrection attacks"
}
property verifiable-provenance "Anybody can verify which publisher a file came from, unmodified" {
  status provided since 2024-11-14
  protects attestations, distribution-files
  promised to consumer
  strength limited
  limit "Optional: 17% of the uploads of 2025 carried an attestation."
  limit "pip does not verify attestations by default."
  upheld by publish-attestations, log-inclusion-check
  source blog-2024-11-14
  source blog-2025-12-31
}
property scoped-tokens "An upload token can be limited to what it is needed for" {
  description "To one project or publisher, with an expiry; its holder can restrict it further."
  protects api-tokens
  promised to project-maintainer
  limit "Tokens for all projects of an account are still allowed."
  upheld by token-caveats
  source help-page in "#apitoken"
}
property leaked-tokens-revoked "A token found in public is revoked at once" {
  status provided since 2021
  protects api-tokens
  promised to project-maintainer
  strength best-effort
  limit "Only where partners scan: public repositories, issues, published files."
  upheld by leaked-token-revocation
  source secrets-doc
  source blog-2023-08-17
}
property same-archive-for-all "Installers and inspectors see the same archive" {
  status provided since 2025-08-07
  protects distribution-files
  promised to consumer
  strength limited
  limit "A wheel whose RECORD disagrees with its content is only reported by mail."
  upheld by archive-checks
  source archives-doc
  source blog-2025-08-07
}
property confusable-name-refusal "A name that looks like an existing one is refused" {
  protects ownership-records
  promised to consumer
  strength limited
  limit "Only folded look-alikes, names of the standard library and prohibited names are refused."
  upheld by name-similarity-check
  source warehouse-source in "warehouse/packaging/services.py:485"
}
property encrypted-payloads-refused "Uploads that hide their code from inspection are refused" {
  protects distribution-files
  promised to consumer
  strength best-effort
  limit "Two obfuscators are recognised; if the scanner fails, the file is let through."
  upheld by payload-scanner
  source warehouse-source in "warehouse/utils/scanner.py"
}

// Provided: reading

property https-only "All pages and APIs are served over TLS 1.2 or newer only" {
  status provided since 2018
  protects index-metadata, distribution-files, sessions
  promised to anonymous
  upheld by https-everywhere
  source help-page in "#tls-deprecation"
  source application-doc
}
property verifiable-downloads "Each download can be checked against a hash in the index" {
  protects distribution-files
  promised to installer
  limit "The index itself is not signed: whoever controls it controls the hashes."
  upheld by index-hashes
  source index-api-doc
  source pep-740 in "Index trust"
}
property public-activity "Everybody can read the record of activity of every project" {
  description "Without logging in: releases, files, dates, publishers, yanks and states."
  protects index-metadata
  promised to anonymous
  limit "The security history of an account or a project is for those who manage it."
  upheld by public-read-apis
  source issue-5718 in "ALL users"
}
property machine-readable-status "Tools can read whether a project is archived or quarantined" {
  status provided since 2025-08-14
  protects index-metadata
  promised to installer
  limit "The marker for deprecated projects is not emitted."
  upheld by project-status-markers
  source blog-2025-08-14
  source warehouse-source in "warehouse/packaging/models.py:666"
}
property malware-quarantine "Reported malware leaves the index fast, and reversibly" {
  description """
    In 2025, 66% of the malware reports were handled within 4 hours and 92% within a day; the
    longest took four days.
    """
  status provided since 2024-08
  protects distribution-files
  promised to consumer
  strength best-effort
  limit "There is always a time between upload and quarantine."
  limit "The access rules still allow uploads with a user's token; the index does not show them."
  upheld by quarantine, automatic-quarantine
  source blog-2024-12-30
  source blog-2025-12-31
  source warehouse-source in "warehouse/packaging/models.py:483"
}

// Provided: accounts and the site

property second-factor-required "Every account action and upload needs a second factor set up" {
  status provided since 2024-01-01
  protects account-credentials, ownership-records
  promised to registered-user
  limit "An old account that never signed in since may be without one until it does."
  upheld by second-factor-gate
  source blog-2024-01-01
}
property phishing-resistance "A copied page cannot use what the user enters" {
  status provided since 2025-11-14
  protects account-credentials, sessions
  promised to registered-user
  strength limited
  limit "Full with WebAuthn only, which about half of the active users have set up (52% in 2025)."
  limit "With one-time codes, a sign-in from a new device must be confirmed by mail."
  upheld by webauthn, new-device-confirmation
  source blog-2025-11-14
  source blog-2025-12-31
}
property verified-email "Managing and uploading need a verified e-mail address" {
  status provided since 2018
  protects ownership-records
  promised to registered-user
  upheld by verified-email-gate
  source help-page in "#verified-email"
  source application-doc
}
property expired-domains-distrusted "An expired mail domain cannot be used to reset a password" {
  status provided since 2025
  protects account-credentials
  promised to registered-user
  strength limited
  limit "A domain that changes hands without expiring is not noticed."
  upheld by expired-domain-check
  source blog-2025-08-18
}
property breached-passwords-refused "Passwords known from breaches are refused" {
  protects account-credentials
  promised to registered-user
  upheld by breached-password-check
  source help-page in "#compromised-password"
}
property unreadable-passwords "Passwords are stored so that they cannot be read back" {
  protects account-credentials
  promised to registered-user
  upheld by argon2-hashes
  source warehouse-source in "warehouse/accounts/services.py:90"
}
property guessing-limits "Guessing passwords and codes is slowed down" {
  protects account-credentials
  promised to registered-user
  upheld by login-limits
  source warehouse-source in "warehouse/config.py:515"
}
property visible-history "Users learn of what happens to their account and projects" {
  protects audit-trail
  promised to registered-user
  limit "Deleting an account deletes its history."
  upheld by security-notices, event-log
  source warehouse-source in "warehouse/events/tags.py"
}
property private-addresses "E-mail and network addresses stay private" {
  protects personal-data
  promised to registered-user
  strength limited
  limit "An e-mail address that a publisher writes into package metadata is public."
  limit "PyPI answers lawful orders."
  upheld by data-minimisation
  source blog-2023-05-26
  source privacy-notice
}
property page-integrity "What one user publishes cannot act in the session of another" {
  protects sessions, rendered-pages
  promised to registered-user
  upheld by sanitised-descriptions, content-security-policy, csrf-tokens
  source warehouse-source in "warehouse/csp.py"
  source warehouse-source in "warehouse/csrf.py"
}
property published-audits "The service is audited from outside, and the results are published" {
  status provided since 2023
  promised to anonymous
  limit "Twice so far: 2023 (29 advisories, none high) and 2026 (14 findings, two high)."
  upheld by external-audits
  source blog-2023-11-14-1
  source blog-2026-04-16
}
property kill-switches "Staff can stop a part of the service that is being abused" {
  protects admin-functions
  promised to registered-user
  upheld by site-flags
  source warehouse-source in "warehouse/admin/flags.py"
}

// Planned, and proposed in drafts that may change

property signed-repository-metadata "A compromised mirror or CDN cannot pass off a false index" {
  description "The minimum security model of The Update Framework: the index itself is signed."
  status planned because """
    Accepted as a standard in 2020 and still on the roadmap; the code holds a client stub that is
    not live.
    """
  protects index-metadata, distribution-files
  against hostile-mirror, provider-insider
  source pep-458
  source warehouse-source in "warehouse/tuf/"
  source roadmap-doc
}
property survives-compromise "Installers are safe even if PyPI itself is compromised" {
  description "Signatures from publisher to consumer: the maximum model of The Update Framework."
  status planned because "Proposed in a draft standard; not adopted."
  protects distribution-files, index-metadata
  against full-intruder
  source pep-480
}
property staged-releases "A release is published whole, and is then closed" {
  status planned because "Proposed in the draft of a new upload API."
  protects distribution-files
  source pep-694
  source blog-2026-07-22
}
property reserved-prefixes "An organization's name prefix belongs to that organization" {
  status planned because "The standard was accepted on 2026-06-29; the policy of PyPI is a draft."
  protects ownership-records
  against malicious-publisher
  source pep-752
  source pep-755
}
property metadata-matches-wheel "The metadata served for a wheel is the metadata inside it" {
  status planned because "Accepted as a risk in the audit of 2026; old files need a backfill."
  protects wheel-metadata
  source blog-2026-04-16 in "TOB-PYPI26-10"
}
property record-matches-content "A wheel holds exactly what its RECORD lists" {
  status planned because """
    Refusal was announced for 2026-02-01. In August 2026 a missing RECORD is refused, while a wrong
    one still leads to a mail only.
    """
  protects distribution-files
  source blog-2025-08-07
  source warehouse-source in "warehouse/forklift/legacy.py:1558"
}
property consistent-controls "Bans and limits hold for every way of authenticating" {
  status planned because "Accepted as a risk in the audit of 2026; wider work is intended."
  protects upload-service-time
  source blog-2026-04-16 in "TOB-PYPI26-6"
}

// Rejected

property curated-tiers "PyPI offers reviewed subsets of the index" {
  description """
    The proposal was an index of three layers: PyPI as it is; a subset of projects that went through
    a review, which should end typosquatting; and within that a subset in which each upload, each
    release and each uploader is vetted, which might also pay for the upkeep of PyPI.
    """
  status rejected because """
    PyPI is a publishing platform, not a curation platform. A curation service for one language
    makes no sense, and it is outside the scope of PyPI and of the PSF. PyPI's task is that users
    can verify that they installed what the publisher uploaded; whether that publisher can be
    trusted is a different question, and remains first of all with the consumer.
    """
  source issue-5718 in "a three layered index"
}
property cross-index-protection "A private name cannot be shadowed by a public one unnoticed" {
  status rejected since 2026 because """
    The standard for tracking names across indexes never met its conditions and was rejected. A
    draft on the priority of indexes addresses installers instead.
    """
  protects ownership-records
  source pep-708
  source pep-766
}

// Withdrawn

property pgp-signatures "Files carry PGP signatures" {
  status withdrawn since 2023-05-23 because """
    Of the keys used, only 36% could be verified in a meaningful way, and only 0.3% of the files
    were signed.
    """
  protects distribution-files
  source blog-2023-05-23
}
property deletion-limits "A published release cannot be deleted at will" {
  status withdrawn since 2025-09 because "The proposed standard was withdrawn; PyPI sets a policy."
  protects download-service
  source pep-763
}

// Disclaimed: believed by many, promised by nobody

property content-safety "A package on PyPI is safe to install" {
  status disclaimed because "Files are published uninspected; malware is removed after the fact."
  suggested by "The official index serves it"
  suggested by "A popular name, many downloads"
  source acceptable-use
  source issue-5718
}
property publisher-trustworthiness "A verified publisher is a trustworthy publisher" {
  status disclaimed because "An attestation tells where a file comes from, not whether to trust it."
  suggested by "The green mark beside a verified address", "The attestation of a file"
  source attestation-security-model in "Trustworthiness"
  source metadata-doc in "Verified details"
}
property permanent-names "A project name stays with its first owner for ever" {
  status disclaimed because """
    Deleting a project frees its name, though never its file names. Names can also be transferred
    under the rules on name retention.
    """
  suggested by "File names are never used again"
  source help-page in "#deletion"
  source pep-541
}
property availability-promise "PyPI is available at a promised rate" {
  status disclaimed because "The service is given as it is, without an agreement on its level."
  suggested by "It is nearly always there"
  source help-page in "#availability"
  source terms-of-service
}
property private-packages "PyPI can keep a package private" {
  status disclaimed because "Everything published is public; other software serves private indexes."
  suggested by "Other registries offer it"
  source help-page in "#private-indices"
}
