// Controls. `verified` is the day on which the code or the document was read for this model.

// Accounts

mitigation second-factor-gate "Second factor before any account action or upload" {
  status implemented since 2024-01-01
  kind prevent
  applies to accounts, login, upload
  evidence "https://blog.pypi.org/posts/2024-01-01-2fa-enforced/"
  verified 2026-08-21
}
mitigation webauthn "Security keys and passkeys bound to the domain" {
  status partial because "Optional: 52% of the active users had such a factor in 2025."
  kind prevent
  applies to login
  evidence "https://blog.pypi.org/posts/2025-12-31-pypi-2025-in-review/"
}
mitigation new-device-confirmation "Confirmation by mail for one-time codes from a new device" {
  status partial since 2025-11-14 because "A hurdle; it does not bind the code to the site."
  kind prevent
  applies to login
  evidence "https://blog.pypi.org/posts/2025-11-14-login-verification/"
}
mitigation proxy-domain-warnings "Warnings on domains that proxy pypi.org" {
  status implemented
  kind detect
  applies to website, login
  evidence "https://blog.pypi.org/posts/2025-07-31-incident-report-phishing-attack/"
}
mitigation breached-password-check "Breached passwords are refused and reset" {
  description "At registration, at sign-in and at a change, by hash prefix."
  status implemented
  kind prevent
  applies to accounts
  evidence "https://pypi.org/help/#compromised-password"
  verified 2026-08-21
}
mitigation login-limits "Limits on attempts" {
  description """
    Ten attempts in five minutes for a user and for a network address, a thousand in all; second
    factors five in five minutes, twenty an hour and fifty a day; five resets a day.
    """
  status implemented
  kind prevent
  applies to login
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/config.py#L515"
  verified 2026-08-21
}
mitigation argon2-hashes "Password hashes with argon2" {
  description "Older hashes are upgraded at the next sign-in."
  status implemented
  kind prevent
  applies to postgres
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/accounts/services.py#L90"
  verified 2026-08-21
}
mitigation verified-email-gate "Verified address before managing or uploading" {
  status implemented since 2018
  kind prevent
  applies to accounts, upload
  evidence "https://pypi.org/help/#verified-email"
}
mitigation expired-domain-check "Daily check of mail domains" {
  description "Addresses on an expired domain lose their verified state."
  status partial since 2025-08-18 because "Sees expiry, not a transfer."
  kind prevent
  applies to accounts, worker
  evidence "https://blog.pypi.org/posts/2025-08-18-preventing-domain-resurrections/"
}
mitigation recovery-proofs "Proof of control before an account is recovered" {
  status partial because "Proofs differ from case to case."
  kind prevent
  applies to helpdesk, accounts
  evidence "https://blog.pypi.org/posts/2025-12-31-pypi-2025-in-review/"
}
mitigation recent-password "Password again for sensitive actions" {
  description "Unless it was entered within the last hour."
  status implemented
  kind prevent
  applies to account-settings, manage-projects, manage-organizations
  evidence "https://pypi.org/help/#sensitiveactions"
}
mitigation uniform-answers "Resets answer alike for all accounts" {
  status implemented since 2026
  kind prevent
  applies to login
  evidence "https://github.com/pypi/warehouse/pull/19653"
}
mitigation security-notices "Mails on what is relevant to security" {
  description "About ninety kinds, to the account concerned and to those who share the project."
  status implemented
  kind detect
  applies to accounts, packaging, organizations
  evidence "https://github.com/pypi/warehouse/tree/6b62157124/warehouse/templates/email"
  verified 2026-08-21
}
mitigation event-log "Events and journals" {
  status implemented
  kind detect
  applies to packaging, accounts, admin-pages
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/events/tags.py"
  verified 2026-08-21
}
mitigation staff-restoration "Staff restore ownership" {
  status implemented
  kind recover
  applies to packaging
  evidence "https://blog.pypi.org/posts/2023-12-04-account-takeover/"
}

// Publishing

mitigation database-acl "Access rules built from roles in the database" {
  description "What a user may do is derived for each object from the roles stored for it."
  status implemented
  kind prevent
  applies to packaging, organizations, observations, admin-pages, auth
  evidence "https://warehouse.pypa.io/security/security-policy-flow/"
  verified 2026-08-21
}
mitigation token-caveats "Caveats checked at every request" {
  description "Project, user, expiry and publisher; tokens reach uploads and two small APIs only."
  status implemented
  kind prevent
  applies to macaroons, upload, upload-service
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/macaroons/caveats/__init__.py"
  verified 2026-08-21
}
mitigation project-tokens "Tokens for one project" {
  status partial because "Tokens for a whole account are still allowed."
  kind prevent
  applies to macaroons, upload-service
  evidence "https://pypi.org/help/#apitoken"
}
mitigation leaked-token-revocation "Automatic revocation of leaked tokens" {
  description "With a mail to the owner and an event in the history."
  status implemented since 2021
  kind respond
  applies to macaroons, integrations, upload-service
  evidence "https://docs.pypi.org/api/secrets/"
}
mitigation trusted-publishing "Trusted Publishing" {
  description "No stored secret; the token that a job receives lives for 15 minutes."
  status partial since 2023-04-20 because "Optional: over 20% of the uploads of 2025."
  kind prevent
  applies to oidc, upload-service, upload
  evidence "https://docs.pypi.org/trusted-publishers/"
}
mitigation identity-token-checks "Identity tokens are verified" {
  description "Signature, issuer, times, a single audience, and the claims of the publisher."
  status implemented since 2023-04-20
  kind prevent
  applies to oidc, mint-token
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/oidc/services.py"
  verified 2026-08-21
}
mitigation claim-matching "Only the registered workflow matches" {
  status implemented since 2023-04-20
  kind prevent
  applies to oidc, mint-token
  evidence "https://docs.pypi.org/trusted-publishers/internals/"
}
mitigation single-use-lock "An identity token is accepted once" {
  description "The lock on its id outlives the tolerance for clocks since the audit of 2026."
  status implemented since 2026
  kind prevent
  applies to oidc
  evidence "https://github.com/pypi/warehouse/pull/19627"
}
mitigation immutable-owner-ids "Publishers are bound to immutable owner ids" {
  status partial because "GitHub and newer providers; not GitLab."
  kind prevent
  applies to oidc
  evidence "https://docs.pypi.org/trusted-publishers/internals/"
}
mitigation upload-limits "Limits on new projects and uploads" {
  description "Twenty new projects an hour for a user and forty for an address; sizes are limited."
  status partial because "Limits slow abuse down."
  kind prevent
  applies to upload-service, accounts
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/config.py"
}
mitigation bans-for-tokens "Address bans for token requests" {
  status planned because "To come with consistent controls for all ways of authenticating."
  kind prevent
  applies to upload-service
}
mitigation release-age-limit "Releases older than 14 days refuse files" {
  status implemented since 2026-07-08
  kind prevent
  applies to upload-service
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/forklift/legacy.py#L1242"
  verified 2026-08-21
}
mitigation filename-log "File names are burned for ever" {
  status implemented
  kind prevent
  applies to upload-service
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/forklift/legacy.py#L1227"
  verified 2026-08-21
}
mitigation hash-addressed-files "The address of a file holds the hash of its content" {
  status implemented
  kind prevent
  applies to file-host, primary-files, file-archive
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/forklift/legacy.py#L1666"
  verified 2026-08-21
}
mitigation archive-checks "Strict checks of the framing of archives" {
  description "One central directory, no duplicates, no trailing data, one sdist a release."
  status implemented since 2025-08-07
  kind prevent
  applies to archive-reader, upload-service
  evidence "https://docs.pypi.org/archives/"
  verified 2026-08-21
}
mitigation expansion-limits "Limits on the expansion of ZIP archives" {
  description "An archive that expands fifty times or more is refused."
  status implemented
  kind prevent
  applies to archive-reader
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/forklift/legacy.py"
}
mitigation record-mail "A mail on a wrong RECORD" {
  status partial since 2025-08-07 because "A missing RECORD is refused, a wrong one is not."
  kind detect
  applies to archive-reader
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/forklift/legacy.py#L1558"
  verified 2026-08-21
}
mitigation record-refusal "Refusal of a wrong RECORD" {
  status planned because "Announced for 2026-02-01, not in the code of August 2026."
  kind prevent
  applies to archive-reader
}
mitigation metadata-comparison "Comparison of served and contained metadata" {
  status planned because "Files already published need a backfill (issue 8090)."
  kind prevent
  applies to upload-service, archive-reader
}
mitigation name-similarity-check "Look-alike names are refused" {
  status partial because "Folds look-alike characters; does not measure the distance of names."
  kind prevent
  applies to packaging
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/packaging/services.py#L485"
  verified 2026-08-21
}
mitigation typo-flagging "Names close to popular ones are flagged" {
  status partial since 2025 because "Two hundred names; flags, does not block."
  kind detect
  applies to packaging
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/packaging/typosnyper.py"
  verified 2026-08-21
}
mitigation prohibited-names "Prohibited names" {
  status partial because "A name is prohibited after a report or after malware was removed."
  kind prevent
  applies to packaging
  evidence "https://pypi.org/help/#project-name"
}
mitigation prefix-reservation "Reservation of name prefixes" {
  status planned because "Standard accepted in June 2026; policy still a draft."
  kind prevent
  applies to packaging
}
mitigation payload-scanner "Scanner for obfuscated payloads" {
  status partial because "Recognises PyArmor and SourceDefender; lets a file through if it fails."
  kind prevent
  applies to upload-service
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/utils/scanner.py"
  verified 2026-08-21
}
mitigation quarantine "Quarantine of projects and releases" {
  status implemented since 2024-08
  kind respond
  applies to packaging
  evidence "https://blog.pypi.org/posts/2024-12-30-quarantine/"
}
mitigation automatic-quarantine "Automatic quarantine" {
  description """
    When a trusted observer reports a project younger than a day, or two reports come in and one of
    them is by a trusted observer.
    """
  status implemented
  kind respond
  applies to packaging, observations
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/observations/tasks.py#L155"
  verified 2026-08-21
}
mitigation trusted-reporter-rule "Automatic quarantine needs a trusted reporter" {
  description "Staff look at each case afterwards."
  status implemented
  kind prevent
  applies to observations
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/observations/tasks.py#L155"
  verified 2026-08-21
}
mitigation project-status-markers "Status markers in the index" {
  status implemented since 2025-08-14
  kind detect
  applies to index-api
  evidence "https://blog.pypi.org/posts/2025-08-14-project-status-markers/"
}
mitigation public-read-apis "Public pages, feeds and APIs" {
  status implemented
  kind detect
  applies to website, read-apis
  evidence "https://docs.pypi.org/api/"
}
mitigation publish-attestations "Attestations checked at upload and served" {
  status partial since 2024-11-14 because "Optional; 17% of the uploads of 2025; few verify."
  kind detect
  applies to upload-service, index-api, read-apis
  evidence "https://docs.pypi.org/attestations/"
}
mitigation log-inclusion-check "Proof of inclusion in the public log" {
  status implemented since 2024-11-14
  kind detect
  applies to upload-service, sigstore
  evidence "https://docs.pypi.org/attestations/security-model/"
}

// The site

mitigation csrf-tokens "Tokens against forged requests, on by default" {
  status implemented
  kind prevent
  applies to web, accounts
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/csrf.py"
  verified 2026-08-21
}
mitigation content-security-policy "Content security policy and frame denial" {
  description "The simple pages are sandboxed altogether."
  status implemented
  kind prevent
  applies to web, website
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/csp.py"
  verified 2026-08-21
}
mitigation allowed-sources "A list of hosts and script hashes" {
  status partial because "Names hosts that serve more than PyPI's needs."
  kind prevent
  applies to web, page-services
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/csp.py"
  verified 2026-08-21
}
mitigation session-cookie-limits "Session cookies that travel little and end soon" {
  description "Secure, HttpOnly, SameSite Lax, signed, twelve hours."
  status implemented
  kind prevent
  applies to web, accounts
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/sessions.py#L218"
  verified 2026-08-21
}
mitigation sanitised-descriptions "Descriptions are sanitised after rendering" {
  status implemented
  kind prevent
  applies to description-renderer
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/utils/readme.py"
  verified 2026-08-21
}
mitigation separate-domains "Other domains for content of users" {
  status implemented
  kind prevent
  applies to file-host, camo, user-content
  evidence "https://warehouse.pypa.io/architecture/"
}
mitigation signed-image-addresses "Signed image addresses" {
  status implemented
  kind prevent
  applies to camo
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/filters.py"
  verified 2026-08-21
}
mitigation verified-details "Addresses are verified against the publisher" {
  status implemented since 2026
  kind prevent
  applies to upload-service, packaging
  evidence "https://github.com/pypi/warehouse/pull/19628"
}
mitigation partner-signatures "Signatures on notices of partners" {
  description "With keys that are fetched from the partner; weak ones are refused since 2023."
  status implemented
  kind prevent
  applies to integrations
  evidence "https://docs.pypi.org/api/secrets/"
}
mitigation mail-domain-bans "Bans on mail domains and users" {
  status partial because "Follows a campaign."
  kind respond
  applies to accounts
  evidence "https://blog.pypi.org/posts/2025-06-15-prohibiting-inbox-ru-emails/"
}
mitigation site-flags "Flags that stop parts of the service" {
  description "Read-only mode, uploads, registration, each identity provider, attestations."
  status implemented
  kind respond
  applies to admin-pages, oidc, upload-service, accounts
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/admin/flags.py"
  verified 2026-08-21
}
mitigation coverage-gate "Every line is covered by tests" {
  status partial because "Shows that a line ran, not that a check is there."
  kind prevent
  applies to packaging, organizations, admin-pages, auth
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/bin/tests#L43"
  verified 2026-08-21
}
mitigation external-audits "External audits" {
  description "2023 and 2026, by Trail of Bits, with published results."
  status implemented since 2023
  kind detect
  applies to web, packaging, organizations, auth
  evidence "https://blog.pypi.org/posts/2026-04-16-pypi-completes-second-audit/"
}
mitigation permission-query "A query for views that write under a read permission" {
  description "Written during the audit of 2026."
  status planned because "To run in continuous integration."
  kind detect
  applies to packaging, organizations, admin-pages
}

// Delivery

mitigation https-everywhere "TLS 1.2 or newer, with strict transport security" {
  status implemented since 2018
  kind prevent
  applies to fastly, file-host
  evidence "https://pypi.org/help/#tls-deprecation"
}
mitigation edge-filter "Web application firewall and address blocks" {
  status implemented
  kind prevent
  applies to fastly
  evidence "https://github.com/pypi/infra/tree/main/terraform/warehouse"
}
mitigation edge-cache "Caching of nearly all reads" {
  status partial because "What cannot be cached reaches the origin."
  kind prevent
  applies to fastly, file-host
  evidence "https://docs.pypi.org/api/"
}
mitigation query-limits "Limits on XML-RPC and search" {
  status partial because "The other read APIs have no limit."
  kind prevent
  applies to read-apis, search-index
  evidence "https://docs.pypi.org/api/"
}
mitigation edge-token "A shared token between edge and origin" {
  description "Without it the origin ignores what a request says of its client."
  status implemented
  kind prevent
  applies to web, fastly
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/utils/wsgi.py"
  verified 2026-08-21
}
mitigation cache-keys "Normalised queries, and purges that need a key" {
  status implemented
  kind prevent
  applies to fastly
  evidence "https://github.com/pypi/infra/tree/main/terraform/warehouse"
}
mitigation index-hashes "Hashes in the index, kept apart from the files" {
  description "A changed file shows as soon as somebody compares; installers do."
  status implemented
  kind detect
  applies to index-api, primary-files, file-archive
  evidence "https://docs.pypi.org/api/index-api/"
}
mitigation installer-hash-check "The installer compares the hash" {
  description "Against the index, or better against a lock file made before."
  status delegated because "Only the installer sees what arrives."
  done by installer
  kind prevent
  applies to installer, download, install-from-mirror
}
mitigation repository-signing "Signed repository metadata" {
  status planned because "Standard accepted in 2020; the code is a client stub."
  kind prevent
  applies to index-api, fastly
}
mitigation end-to-end-signing "Signatures from publisher to consumer" {
  status planned because "A draft standard."
  kind prevent
  applies to postgres, index-api
}
mitigation domain-takedown "Complaints to registrars" {
  status implemented
  kind respond
  applies to reputation
  evidence "https://blog.pypi.org/posts/2024-04-10-domain-abuse/"
}

// Operations

mitigation staff-second-factor "A second factor for staff" {
  status implemented
  kind prevent
  applies to admin-pages, admin-interface
  evidence "https://github.com/pypi/warehouse/blob/6b62157124/warehouse/config.py"
}
mitigation few-administrators "Few administrators, without long-lived access tokens" {
  status partial because "Fewer than ten people, each of whom can do everything."
  kind prevent
  applies to admin-pages, cabotage
  evidence "https://blog.pypi.org/posts/2024-07-08-incident-report-leaked-admin-personal-access-token/"
}
mitigation clean-builds "Builds from a clean checkout into a private registry" {
  status partial since 2024 because "Since the incident of that year; details are not public."
  kind prevent
  applies to cabotage, deploy
  evidence "https://blog.pypi.org/posts/2024-07-08-incident-report-leaked-admin-personal-access-token/"
}
mitigation code-review "Review of changes" {
  status partial because "How it is enforced is not public."
  kind prevent
  applies to code-host, pull-requests
  evidence "https://blog.pypi.org/posts/2023-11-14-3-security-audit-remediation-cabotage/"
}
mitigation data-minimisation "Little personal data, and little of it passed on" {
  status partial since 2023-05-26 because "Some data is needed to run the service."
  kind prevent
  applies to worker, postgres, processors
  evidence "https://blog.pypi.org/posts/2023-05-26-reducing-stored-ip-data/"
}
mitigation hashed-addresses "Network addresses hashed or reduced to a region" {
  status partial since 2023-05-26 because "Where the purpose allows it."
  kind prevent
  applies to web, postgres
  evidence "https://blog.pypi.org/posts/2023-05-26-reducing-stored-ip-data/"
}
