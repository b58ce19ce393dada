// Intermodule relationships: the data flows, outside in. What no source states about their
// protection is `encrypted unknown`.

// Reading

flow query-index installer -> index-api "Resolves names" { returns index-metadata }
flow download installer -> file-downloads "Downloads files" {
  returns distribution-files, wheel-metadata
  source index-api-doc
}
flow browse anonymous -> website "Reads projects and their activity" {
  returns rendered-pages, index-metadata
}
flow query-apis anonymous -> read-apis "Reads by API" { returns index-metadata, attestations }
flow follow-predictable-url anonymous -> predictable-urls "Asks by file name" {
  returns index-metadata
  examined 2026-08-22 because "It only redirects to the address by hash, which the index has too."
}
flow mirror-index mirror -> index-api "Copies the index" {
  returns index-metadata
  source help-page in "#mirroring"
}
flow mirror-files mirror -> file-downloads "Copies files" { returns distribution-files }
flow install-from-mirror installer -> mirror "Installs from a mirror" {
  returns distribution-files, index-metadata
  encrypted unknown
}
flow cache-miss fastly -> web "Passes on what is not cached" {
  description "With the client's address and location, and the token that makes them credible."
  carries sessions, personal-data, server-secrets
  returns index-metadata
  protocol "HTTPS"
  authenticated by edge-token
  source infra-source in "terraform/warehouse/main.tf:83"
}
flow locate-file conveyor -> web "Looks up the address by hash" {
  returns index-metadata
  encrypted unknown
  authenticated no because "A public read"
  provenance inferred
}
flow fetch-file file-host -> primary-files "Fetches a file" {
  returns distribution-files
  protocol "HTTPS"
}
flow fetch-archived file-host -> file-archive "Falls back to the archive" {
  returns distribution-files
  protocol "HTTPS"
}
flow inspect security-researcher -> inspector "Looks inside a file" {
  returns distribution-files
  protocol "HTTPS"
}
flow inspector-download inspector -> file-downloads "Fetches the file" {
  returns distribution-files
}

// Login and account, by browser

flow sign-in registered-user -> login "Signs in, registers, resets" {
  description "Through the CDN, which passes it on without caching."
  carries account-credentials
  returns sessions
}
flow change-account registered-user -> account-settings "Changes the account" {
  carries account-credentials
  returns api-tokens, audit-trail
}
flow check-password accounts -> password-checker "Asks for breached passwords" {
  protocol "HTTPS"
  examined 2026-08-22 because "The first five digits of a hash are all that leaves PyPI."
}
flow open-session accounts -> redis "Keeps the session" {
  carries sessions
  encrypted unknown
}

// Managing

flow administer-project project-owner -> manage-projects "Manages a project" {
  carries ownership-records, publisher-configurations
}
flow administer-organization org-owner -> manage-organizations "Manages an organization" {
  carries ownership-records
}
flow moderate moderator -> admin-interface "Moderates" {
  carries admin-functions
  returns audit-trail
}
flow administer administrator -> admin-interface "Administers" {
  carries admin-functions
  returns audit-trail, personal-data
}

// Publishing, by API

flow request-identity ci-service -> identity-provider "Asks for an identity token" {
  returns identity-tokens
  encrypted unknown
  source tp-internals
}
flow exchange-identity trusted-publisher -> mint-token "Exchanges it for an API token" {
  carries identity-tokens
  returns api-tokens
  source warehouse-source in "warehouse/oidc/views.py:330"
}
flow fetch-keys oidc -> identity-provider "Fetches the provider's keys" { protocol "HTTPS" }
flow sign-files ci-service -> sigstore "Signs the files" {
  carries identity-tokens
  returns attestations
  protocol "HTTPS"
  source attestation-security-model
}
flow upload-by-token project-maintainer -> upload "Uploads with a token" {
  carries distribution-files, wheel-metadata, api-tokens
}
flow upload-by-publisher trusted-publisher -> upload "Uploads from CI" {
  carries distribution-files, wheel-metadata, attestations, api-tokens
}
flow read-archive upload-service -> archive-reader "Has the archive read" {
  carries distribution-files
  returns wheel-metadata
  protocol "Call in one process"
}
flow render packaging -> description-renderer "Has the description rendered" {
  carries index-metadata
  protocol "Call in one process"
}
flow register-file upload-service -> packaging "Registers the file" {
  carries index-metadata, attestations
  protocol "Call in one process"
  authenticated by token-caveats
}
flow store-file upload-service -> file-archive "Writes the file" {
  carries distribution-files
  encrypted unknown
  source warehouse-source in "warehouse/forklift/legacy.py"
}
flow serve-file worker -> primary-files "Copies the file to primary storage" {
  carries distribution-files
  encrypted unknown
}

// Between the modules of Warehouse

flow authenticate web -> auth "Who is it, and may they" {
  carries sessions, api-tokens
  protocol "Call in one process"
}
flow check-token auth -> macaroons "Checks a token and its caveats" {
  carries api-tokens
  protocol "Call in one process"
}
flow read-roles auth -> database-access "Reads roles" {
  returns ownership-records
  protocol "Call in one process"
}
flow query database-access -> postgres "Queries and writes" {
  carries account-credentials, ownership-records, audit-trail
  returns account-credentials, index-metadata
  encrypted unknown
}
flow search web -> search-index "Searches" {
  returns index-metadata
  encrypted unknown
}
flow queue-task web -> redis "Queues work" {
  carries personal-data
  protocol "Redis over TLS"
  source warehouse-source in "warehouse/tasks.py:305"
}
flow take-task worker -> redis "Takes work" {
  returns personal-data
  protocol "Redis over TLS"
}
flow purge worker -> fastly "Purges the cache" {
  carries server-secrets
  encrypted unknown
  source warehouse-source in "warehouse/cache/origin/fastly.py"
}

// To and from third parties

flow send-mail worker -> mail-service "Sends notices" {
  carries personal-data
  protocol "HTTPS"
  provenance inferred
}
flow deliver-mail mail-service -> registered-user "Delivers notices" {
  description "Signed with DKIM."
  carries personal-data
  encrypted unknown
  source infra-source in "terraform/email"
}
flow report-bounce mail-service -> mail-events "Reports bounces" { carries personal-data }
flow report-payment billing-service -> billing-events "Reports payments" { carries personal-data }
flow report-leak secret-scanner -> leak-notices "Reports leaked tokens" { carries api-tokens }
flow push-advisory advisory-database -> advisory-notices "Pushes advisories" {
  carries index-metadata
}
flow check-domain worker -> domain-checker "Asks whether a mail domain expired" { protocol "HTTPS" }
flow report-malware registered-user -> malware-form "Reports malware" { carries reports }
flow report-malware-by-api observer -> malware-api "Reports malware by API" { carries reports }
flow forward-report observations -> helpdesk "Passes reports on" {
  carries reports
  protocol "HTTPS"
}
flow write-mail anonymous -> support-mail "Asks for help, reports a flaw" {
  carries reports, personal-data
  encrypted unknown
}
flow send-telemetry web -> telemetry "Sends errors and measurements" { protocol "HTTPS" }
flow log-downloads fastly -> statistics "Logs downloads" {
  carries download-logs
  encrypted unknown
}
flow publish-metadata worker -> statistics "Publishes metadata" {
  carries index-metadata
  encrypted unknown
  source warehouse-source in "warehouse/forklift/legacy.py:1793"
}
flow load-image anonymous -> image-addresses "Loads an image" { returns rendered-pages }
flow fetch-image camo -> image-hosts "Fetches the image" {
  returns rendered-pages
  encrypted unknown
}
flow call-page-services anonymous -> page-services "Loads scripts and figures" {
  returns rendered-pages
  protocol "HTTPS"
}

// Building PyPI itself

flow propose-change anonymous -> pull-requests "Proposes a change" { carries service-code }
flow build code-host -> cabotage "Builds from a clean checkout" {
  carries service-code
  encrypted unknown
  source blog-2024-07-08
}
flow deploy-images cabotage -> web "Deploys" {
  carries service-code
  encrypted unknown
  authenticated by clean-builds
}
flow operate infrastructure-operator -> cabotage "Operates" {
  carries infrastructure-credentials
  encrypted unknown
}
