// What can go wrong, and the answer to it. Severities, residual risks and acceptances are proposals
// made from the public material; the facts beside them have their sources.

// Accounts

threat credential-stuffing "Passwords from elsewhere are tried on PyPI accounts" {
  stride spoofing
  targets account-credentials, registered-user
  via login, sign-in
  posed by outsider
  breaks guessing-limits, breached-passwords-refused
  cwe 307, 521
  severity high
  mitigated by breached-password-check, second-factor-gate, login-limits
  residual low because "Old accounts not used since 2024 may be without a second factor."
  provenance inferred
  source blog-2023-12-04
}
threat phishing "A live copy of pypi.org collects passwords and codes" {
  stride spoofing
  targets account-credentials, sessions
  via login, sign-in, deliver-mail
  posed by phisher
  breaks phishing-resistance
  capec 94
  severity high
  mitigated by webauthn, new-device-confirmation, proxy-domain-warnings
  residual medium because "Users of one-time codes can still be tricked; new domains keep coming."
  provenance inferred
  source blog-2025-07-31
}
threat domain-resurrection "An expired mail domain is bought to reset a password" {
  description """
    A second factor still stands between the reset and the account, unless the same mailbox serves
    as proof in an account recovery.
    """
  stride spoofing
  targets account-credentials
  via login, check-domain
  posed by outsider
  breaks expired-domains-distrusted
  cwe 640
  severity high
  mitigated by expired-domain-check
  residual low because "A domain that is handed over without expiring is not noticed."
  provenance inferred
  source blog-2025-08-18
}
threat recovery-fraud "Support is talked into handing over an account" {
  stride spoofing, elevation
  targets account-credentials
  via support-mail, write-mail
  posed by outsider
  cwe 640
  severity high
  mitigated by recovery-proofs
  residual medium because "In the end a person judges; 2,221 recoveries were handled in 2025."
  provenance inferred
  source blog-2025-12-31
}
threat owner-eviction "A hijacked owner throws out the other owners" {
  stride tampering, elevation
  targets ownership-records
  via manage-projects
  posed by outsider, rogue-maintainer
  breaks role-isolation
  severity high
  mitigated by security-notices, staff-restoration
  residual medium because "All owners are equal, so the first to act wins until staff step in."
  provenance inferred
  source blog-2023-12-04
}
threat evidence-erased "Deleting a hijacked account erases its traces" {
  description """
    Security events are deleted together with the account, so that nobody can tell later when the
    intruder came in. The journal of the projects remains, under a neutral name.
    """
  stride repudiation
  targets audit-trail
  via account-settings
  posed by outsider
  severity low
  provenance inferred
  source blog-2023-12-04 in "Deleting things can have unintended consequences"
  source warehouse-source in "warehouse/events/models.py:230"
}
threat account-probing "Answers tell whether an account exists or is privileged" {
  stride disclosure
  linddun detecting
  targets personal-data
  via login
  posed by outsider
  cwe 203
  severity low
  mitigated by uniform-answers
  residual low because "User names are public by design."
  provenance inferred
  source blog-2026-04-16 in "TOB-PYPI26-5"
}

// The authority to publish

threat leaked-token "A long-lived upload token is found and used" {
  stride spoofing, elevation
  targets api-tokens, upload-service
  via upload, upload-by-token
  posed by token-thief
  breaks leaked-tokens-revoked, scoped-tokens
  cwe 522, 798
  severity high
  step "A token lies in a repository, a log, an image or a compiled file"
  step "Somebody finds it before a scanner does"
  step "A malicious release is uploaded under a trusted name"
  mitigated by leaked-token-revocation, project-tokens, trusted-publishing
  residual medium because "Many places are not scanned, and some tokens cover a whole account."
  provenance inferred
  source blog-2024-07-08
  source blog-2025-11-26
}
threat workflow-compromise "An attacker publishes through a project's own workflow" {
  description """
    Through a privileged trigger, an action that changed under a mutable reference, a poisoned cache
    or a changed workflow file. The project owns this risk; PyPI can only make the loot smaller.
    """
  stride elevation, tampering
  targets ci-service, identity-tokens, distribution-files
  via upload-by-publisher, upload
  posed by workflow-attacker
  cwe 829
  attack "T1195.002"
  severity high
  mitigated by trusted-publishing, quarantine
  residual medium because "The short-lived token can be taken from the job while it runs."
  provenance inferred
  source blog-2024-12-11
  source blog-2025-09-16
  source blog-2026-04-02
}
threat identity-token-replay "An identity token is used a second time" {
  stride spoofing
  targets identity-tokens, oidc
  via mint-token, exchange-identity
  posed by token-thief
  breaks publishing-without-secrets
  cwe 294, 367
  severity medium
  mitigated by identity-token-checks, single-use-lock
  residual low
  provenance inferred
  source blog-2026-04-16 in "TOB-PYPI26-1, TOB-PYPI26-2"
}
threat identity-provider-lie "A provider is compromised, or the wrong repository is trusted" {
  stride spoofing
  targets identity-provider, publisher-configurations
  via mint-token, fetch-keys
  posed by provider-insider
  severity high
  mitigated by site-flags
  transferred to identity-provider, project-owner {
    because "PyPI can check claims, not whether the provider or the project chose well."
  }
  provenance inferred
  source tp-security-model
}
threat gitlab-resurrection "A freed GitLab name inherits the publisher registered for it" {
  description """
    PyPI matches GitLab publishers by names. Whoever registers a deleted user or group name again
    presents claims that match. For GitHub the immutable owner id prevents this; for GitLab neither
    the project id nor the namespace id is verified.
    """
  stride spoofing, elevation
  targets publisher-configurations, oidc
  via mint-token, exchange-identity
  posed by outsider
  cwe 290
  severity high
  provenance inferred
  source tp-security-model in "GitLab CI/CD, Considerations"
  source warehouse-source in "warehouse/oidc/models/gitlab.py:192"
}
threat leftover-publisher "A former maintainer keeps publishing through an old publisher" {
  description "Publishers belong to the project, so removing the person does not remove them."
  stride elevation
  targets publisher-configurations
  via mint-token
  posed by rogue-maintainer
  severity medium
  mitigated by security-notices
  transferred to project-owner because "Only the project knows which publishers it still needs."
  provenance inferred
  source tp-security-model
}
threat organization-takeover "One owner of an organization loses all its projects" {
  stride elevation
  targets ownership-records, organizations
  via manage-organizations, administer-organization
  posed by outsider
  severity high
  mitigated by security-notices
  accepted {
    because "That owners administer every project is how organizations are meant to work."
    by "proposed, not adopted by PyPI"
    until 2027-06-30
  }
  residual high
  provenance inferred
  source warehouse-source in "warehouse/organizations/models.py:506"
}
threat ban-evasion "A banned address keeps uploading with a token" {
  stride denial
  targets upload-service-time
  via upload
  posed by abuser
  breaks consistent-controls
  severity low
  mitigated by bans-for-tokens
  provenance inferred
  source blog-2026-04-16 in "TOB-PYPI26-6"
}

// What is published

threat malicious-publication "Malware is published as a new project" {
  stride tampering
  targets distribution-files, upload-service
  via upload, upload-by-token
  posed by malicious-publisher
  breaks malware-quarantine, encrypted-payloads-refused
  cwe 506
  severity high
  mitigated by quarantine, automatic-quarantine, upload-limits, payload-scanner
  residual medium because "It can be installed until somebody reports it."
  provenance inferred
  source blog-2026-04-02
}
threat malicious-maintainer "A trusted project turns against its users" {
  stride tampering
  targets distribution-files
  via upload
  posed by rogue-maintainer
  cwe 506
  severity high
  mitigated by quarantine
  transferred to consumer because "A publishing platform cannot prevent it."
  provenance inferred
  source blog-2024-11-25
}
threat typosquatting "A name is mistaken for that of a known project" {
  stride spoofing
  targets ownership-records, packaging
  via upload
  posed by malicious-publisher
  breaks confusable-name-refusal
  cwe 1007
  capec 630
  severity high
  mitigated by name-similarity-check, typo-flagging, quarantine
  residual medium because "Most misspellings lie outside the checks."
  provenance inferred
  source blog-2025-12-31
}
threat dependency-confusion "A public name shadows a private one" {
  stride spoofing
  targets ownership-records, query-index
  via index-api
  posed by malicious-publisher
  cwe 427
  severity high
  mitigated by prohibited-names
  transferred to consumer {
    because "Which index wins is decided by the installer and its configuration."
  }
  provenance inferred
  source pep-708
  source pep-766
}
threat prefix-impersonation "A stranger publishes under an organization's prefix" {
  stride spoofing
  targets ownership-records, packaging
  via upload
  posed by malicious-publisher
  severity medium
  mitigated by prefix-reservation
  provenance inferred
  source pep-752
}
threat name-revival "A deleted project's name is registered by somebody else" {
  description "File names stay burned, so exact pins fail; loose requirements follow the new owner."
  stride spoofing
  targets ownership-records, packaging
  via upload
  posed by malicious-publisher
  severity medium
  mitigated by prohibited-names
  residual medium because "Only the names of removed malware are prohibited."
  provenance inferred
  source help-page in "#deletion"
}
threat old-release-poisoning "A file is added to an old release that many have pinned" {
  stride tampering
  targets distribution-files
  via upload, register-file
  posed by token-thief
  breaks closed-releases
  severity high
  mitigated by release-age-limit
  residual low
  provenance inferred
  source blog-2026-07-22
}
threat release-reopened "An old release is deleted and created again to add a file" {
  description "On the web site, by an owner's session; a stolen upload token is not enough."
  stride tampering
  targets distribution-files, packaging
  via manage-projects, administer-project
  posed by outsider, rogue-maintainer
  severity medium
  provenance inferred
  source blog-2026-07-22
}
threat metadata-divergence "The metadata served for a wheel hides what the wheel requires" {
  description """
    Installers resolve from the metadata file that was uploaded; whether it equals the one inside
    the wheel is not checked.
    """
  stride tampering
  targets wheel-metadata
  via upload, download
  posed by malicious-publisher
  breaks metadata-matches-wheel
  cwe 345
  severity low
  mitigated by metadata-comparison
  provenance inferred
  source blog-2026-04-16 in "TOB-PYPI26-10"
}
threat archive-confusion "One archive reads differently to inspectors and installers" {
  stride tampering
  targets distribution-files, archive-reader
  via upload, read-archive
  posed by malicious-publisher
  breaks same-archive-for-all
  cwe 436
  severity high
  mitigated by archive-checks
  residual low because "Installers bring parsers of their own."
  provenance inferred
  source blog-2025-08-07
}
threat record-mismatch "A wheel holds files that its RECORD does not list" {
  stride tampering
  targets distribution-files, archive-reader
  via upload
  posed by malicious-publisher
  breaks record-matches-content
  cwe 354
  severity medium
  mitigated by record-mail, record-refusal
  accepted {
    because "Projects were given until the announced date to correct their builds."
    by "proposed, not adopted by PyPI"
    until 2026-02-01
  }
  residual low because "Most installers ignore RECORD, and inspectors see the whole archive."
  provenance inferred
  source blog-2025-08-07
  source warehouse-source in "warehouse/forklift/legacy.py:1558"
}
threat zip-bomb "A small ZIP archive expands without end" {
  stride denial
  targets archive-reader, upload-service-time
  via upload, read-archive
  posed by malicious-publisher
  cwe 409
  severity medium
  mitigated by expansion-limits
  residual low
  provenance inferred
  source archives-doc
}
threat tar-decompression "A source archive keeps the upload service busy" {
  description "The whole tar stream is decompressed in order to be read."
  stride denial
  targets archive-reader, upload-service-time
  via upload
  posed by malicious-publisher
  cwe 400
  severity medium
  mitigated by upload-limits
  accepted {
    because "Found in the audit of 2023 and accepted: uploads need an account and are limited."
    by "proposed, not adopted by PyPI"
    until 2026-12-15
  }
  residual low
  provenance inferred
  source blog-2023-11-14-2 in "TOB-PYPI-27"
  source warehouse-source in "warehouse/forklift/legacy.py:431"
}

// The site

threat missing-check "A view forgets to check a permission" {
  description """
    The class of flaw that keeps coming back: teams that outlived membership, invitations under a
    read permission, tokens of others that could be deleted, projects that kept their organization.
    """
  stride elevation
  targets packaging, organizations, admin-pages, auth, macaroons
  via manage-organizations, manage-projects, read-roles, authenticate
  posed by outsider, malicious-publisher
  breaks role-isolation
  cwe 639, 862
  severity high
  mitigated by coverage-gate, external-audits, permission-query
  residual medium because "Each new view can forget again."
  provenance inferred
  source blog-2025-04-14
  source blog-2026-04-16 in "TOB-PYPI26-7, -8, -11, -13"
}
threat stored-script "A description or an address runs script on pypi.org" {
  stride tampering, elevation
  targets sessions, rendered-pages
  via project-description, browse, render, image-addresses
  posed by malicious-publisher
  breaks page-integrity
  cwe 79
  severity high
  mitigated by sanitised-descriptions, content-security-policy, separate-domains
  residual low
  provenance inferred
  source warehouse-source in "warehouse/csp.py"
}
threat forged-request "A foreign page acts in a user's session" {
  stride elevation
  targets sessions, accounts
  via account-settings, change-account
  posed by outsider
  breaks page-integrity
  cwe 352, 1021
  severity high
  mitigated by csrf-tokens, content-security-policy, session-cookie-limits
  residual low
  provenance inferred
  source warehouse-source in "warehouse/csrf.py"
}
threat page-service-compromise "A service that pages load from turns hostile" {
  stride tampering
  targets rendered-pages, page-services
  via call-page-services
  posed by provider-insider
  breaks page-integrity
  cwe 830
  severity medium
  mitigated by allowed-sources
  residual low because "The hosts of the policy are trusted with what they may send."
  provenance inferred
  source warehouse-source in "warehouse/csp.py"
}
threat image-proxy-abuse "The image proxy is used to reach other hosts or to track readers" {
  stride disclosure, tampering
  targets camo
  via image-addresses, fetch-image
  posed by malicious-publisher
  cwe 918
  severity medium
  mitigated by signed-image-addresses
  residual low
  provenance inferred
  source warehouse-source in "warehouse/filters.py"
}
threat forged-verified-link "A link is shown as verified without being so" {
  stride spoofing
  targets reputation, packaging
  via upload, project-description
  posed by malicious-publisher
  cwe 451
  severity low
  mitigated by verified-details
  residual low because "A link is verified at the time of the upload only."
  provenance inferred
  source blog-2026-04-16 in "TOB-PYPI26-3"
}
threat false-report "Reports are forged to have a project quarantined" {
  stride denial
  targets observations, download-service
  via malware-form, malware-api, report-malware
  posed by false-reporter
  severity medium
  mitigated by trusted-reporter-rule
  residual low because "Quarantine is reversible."
  provenance inferred
  source warehouse-source in "warehouse/observations/tasks.py:155"
}
threat forged-notice "A forged notice revokes tokens, plants advisories or loses mail" {
  stride spoofing, denial
  targets integrations
  via leak-notices, advisory-notices, mail-events, billing-events
  posed by false-reporter
  cwe 347
  severity medium
  mitigated by partner-signatures
  residual low
  provenance inferred
  source secrets-doc
  source blog-2023-11-14-2 in "TOB-PYPI-2"
}
threat spam "Accounts in bulk fill the index with spam" {
  stride denial
  targets reputation, upload-service-time
  via login, upload
  posed by abuser
  cwe 799
  severity medium
  mitigated by upload-limits, mail-domain-bans, site-flags
  residual low because "Each campaign is stopped after it was noticed."
  provenance inferred
  source blog-2025-06-15
}
threat read-overload "Bots overload the read APIs" {
  stride denial
  targets download-service, fastly
  via read-apis, index-api, search, query-apis
  posed by abuser
  cwe 770
  severity medium
  mitigated by edge-cache, query-limits
  residual low because "There is no limit at the edge, and no promised level of service."
  provenance inferred
  source api-docs
}
threat denied-action "Somebody denies having done it" {
  stride repudiation
  targets audit-trail
  via manage-projects, admin-interface, administer
  posed by rogue-maintainer, rogue-staff
  breaks visible-history
  cwe 778
  severity low
  mitigated by event-log
  residual low because "Network addresses are kept in reduced form."
  provenance inferred
  source warehouse-source in "warehouse/events/tags.py"
}

// Between PyPI and the consumer

threat cache-poisoning "A crafted request leaves a false answer in the cache" {
  stride tampering
  targets index-metadata, fastly
  via website, index-api, query-index
  posed by outsider
  breaks publisher-equality
  cwe 349
  severity high
  mitigated by cache-keys
  residual low
  provenance inferred
  source infra-source in "terraform/warehouse"
}
threat forged-origin-request "A request reaches the origin past the edge with forged headers" {
  stride spoofing
  targets web
  via cache-miss
  posed by outsider
  cwe 348
  severity medium
  mitigated by edge-token
  residual low
  provenance inferred
  source blog-2023-11-14-2 in "TOB-PYPI-12"
}
threat edge-compromise "The CDN, or somebody inside it, serves a false index" {
  stride tampering, disclosure
  targets index-metadata, fastly, file-host
  via query-index, download, mirror-index, purge
  posed by provider-insider
  severity high
  mitigated by repository-signing
  accepted {
    because "Until the index is signed, installers trust whoever serves it."
    by "proposed, not adopted by PyPI"
    until 2027-06-30
  }
  residual high
  provenance inferred
  source pep-458
}
threat storage-tampering "Files are changed in the object storage" {
  stride tampering
  targets distribution-files, primary-files, file-archive
  via fetch-file, fetch-archived, store-file, serve-file
  posed by provider-insider
  breaks verifiable-downloads
  severity high
  mitigated by index-hashes
  residual low because "It takes the database as well to make a changed file pass."
  provenance inferred
  source architecture-doc
}
threat hostile-mirror-content "A mirror serves other files than PyPI" {
  stride tampering
  targets mirror, distribution-files
  via install-from-mirror, mirror-files
  posed by hostile-mirror
  severity high
  mitigated by index-hashes, publish-attestations, installer-hash-check
  residual medium because "A mirror that also serves the index can change the hashes too."
  provenance inferred
  source help-page in "#verify-hashes"
}
threat lookalike-domain "A domain that resembles PyPI's serves malware" {
  stride spoofing
  targets reputation, consumer
  posed by phisher, malicious-publisher
  severity medium
  mitigated by domain-takedown
  residual medium because "PyPI neither owns nor controls these domains."
  provenance inferred
  source blog-2024-04-10
}
threat misread-signal "A verified mark or an attestation is read as a sign of safety" {
  stride spoofing
  targets attestations, consumer
  via website, query-apis
  posed by malicious-publisher
  severity medium
  transferred to consumer because "The documents say what the marks mean."
  provenance inferred
  source attestation-security-model in "Trustworthiness"
}
threat install-time-execution "Installing a source archive runs its code" {
  stride elevation
  targets consumer
  via download
  posed by malicious-publisher
  severity high
  transferred to installer, consumer {
    because "Building is the installer's; consumers can ask for wheels only, lock and delay."
  }
  provenance inferred
  source blog-2026-04-02
}
threat credential-worm "Stolen credentials publish the next malicious release" {
  description """
    The loop: a malicious release runs where it is installed, collects tokens there, and is
    published again under the names that those tokens open. Unpinned installs drive it: for LiteLLM
    they were 40 to 50% of all.
    """
  stride tampering, elevation
  targets api-tokens, consumer
  via upload, download
  posed by token-thief
  severity critical
  requires install-time-execution, leaked-token
  residual high
  provenance inferred
  source blog-2026-04-02
}
threat attestation-forgery "A signature is made out to an identity that never signed" {
  stride spoofing
  targets sigstore, attestations
  via sign-files, upload-by-publisher
  posed by provider-insider
  breaks verifiable-provenance
  severity high
  mitigated by log-inclusion-check
  transferred to sigstore because "It certifies identities, and its log shows false ones."
  provenance inferred
  source attestation-security-model
}

// Below the application

threat staff-misuse "A staff account is stolen or misused" {
  description "Moderators can change the roles of any project; administrators can do everything."
  stride elevation, tampering
  targets admin-functions, ownership-records, admin-pages
  via admin-interface, moderate, administer
  posed by rogue-staff
  breaks role-isolation
  severity critical
  mitigated by few-administrators, event-log
  residual medium because "Whoever holds the role needs no flaw."
  provenance inferred
  source blog-2024-07-08
  source blog-2026-04-16 in "TOB-PYPI26-14"
}
threat pipeline-compromise "Hostile code is built and deployed as PyPI" {
  stride tampering, elevation
  targets service-code, cabotage, infrastructure-credentials
  via pull-requests, propose-change, build, deploy-images, operate
  posed by outsider, rogue-staff
  cwe 506
  attack "T1195.002"
  severity critical
  mitigated by clean-builds, code-review
  residual medium because "Details of the deployment are not public."
  provenance inferred
  source blog-2024-07-08
  source blog-2023-11-14-3
}
threat full-compromise "PyPI itself is taken over" {
  description """
    With the database, the storage and the running code, an intruder can publish anything under any
    name. Attestations would betray part of it, to those who verify them.
    """
  stride tampering, elevation, disclosure
  targets postgres, redis, server-secrets, account-credentials, web, infrastructure-credentials
  via query, open-session, queue-task, take-task
  posed by full-intruder
  severity critical
  mitigated by publish-attestations, end-to-end-signing
  accepted {
    because "Only signatures from publisher to consumer would help, and they are a draft."
    by "proposed, not adopted by PyPI"
    until 2027-12-31
  }
  residual high
  provenance inferred
  source pep-480
  source pep-740 in "Index trust"
}

// Privacy

threat address-harvesting "Addresses are collected from package metadata" {
  stride disclosure
  linddun linking
  targets personal-data
  via read-apis, publish-metadata
  posed by phisher
  severity low
  accepted {
    because "Publishers decide which address they write into their metadata."
    by "proposed, not adopted by PyPI"
    until 2027-06-30
  }
  residual low
  provenance inferred
  source blog-2025-07-31
}
threat personal-data-exposure "Personal data is disclosed by a breach or an order" {
  stride disclosure
  linddun identifying, disclosure
  targets personal-data, download-logs, reports
  via send-mail, forward-report, log-downloads, deliver-mail, send-telemetry
  posed by provider-insider
  breaks private-addresses
  cwe 359
  severity medium
  mitigated by data-minimisation, hashed-addresses
  residual low because "What is not stored cannot be handed over; some has to be stored."
  provenance inferred
  source blog-2023-05-24
  source blog-2023-05-26
}
