// What is a security issue that should be reported, and what is not. PyPI states today only how to
// report; these lists are proposals drawn from its incidents and audits.

// To be reported in private

verdict unauthorised-publishing "Publishing, changing or deleting without the right to" {
  is vulnerability
  because "It breaks the promise that only those authorised can publish."
  rests on role-isolation, file-immutability
  goes to "security@pypi.org"
  example "Uploading to a project without a role, or with a token for another project"
  precedent "TOB-PYPI26-8", "TOB-PYPI26-13"
  cwe 862, 863
  severity high
  provenance inferred
  source blog-2026-04-16
}
verdict authentication-bypass "Getting past a login, a second factor or a caveat" {
  is vulnerability
  because "Everything else rests on knowing who acts."
  rests on second-factor-required, scoped-tokens, verified-email
  goes to "security@pypi.org"
  example "Using an identity token twice, or a token outside its caveats"
  precedent "TOB-PYPI26-1", "TOB-PYPI26-9"
  cwe 287
  severity high
  provenance inferred
  source blog-2026-04-16
}
verdict privilege-escalation "Taking over an account, or gaining a role" {
  is vulnerability
  because "Roles in the database are a boundary that PyPI enforces."
  rests on role-isolation
  goes to "security@pypi.org"
  example "Acting for a team after leaving its organization"
  precedent "The incident of April 2025", "TOB-PYPI26-11"
  cwe 269, 639
  severity high
  provenance inferred
  source blog-2025-04-14
}
verdict changed-content "Changing what is served for an existing file" {
  is vulnerability
  because "Published files never change; neither do cached answers lie."
  rests on file-immutability, publisher-equality
  goes to "security@pypi.org"
  example "Poisoning the cache of the index"
  cwe 345
  severity critical
  provenance inferred
  source help-page in "#file-name-reuse"
}
verdict web-flaw "A flaw of the web application or its subdomains" {
  is vulnerability
  because "What one user does must not act in the session of another or on the servers."
  rests on page-integrity
  goes to "security@pypi.org"
  example "Cross-site scripting, request forgery on either side, injection, an exposed secret"
  cwe 79, 89, 352, 918
  provenance inferred
  source security-page
}
verdict false-provenance "A forged or misplaced attestation is accepted" {
  is vulnerability
  because "Provenance must name the identity that published, or nobody."
  rests on verifiable-provenance
  goes to "security@pypi.org"
  cwe 347
  provenance inferred
  source attestation-security-model
}
verdict parser-gap "An archive that passes the checks and is read in two ways" {
  is vulnerability
  because "Those who inspect must see what installers install."
  rests on same-archive-for-all
  goes to "security@pypi.org"
  example "An archive of small cost to its sender and great cost to the service"
  precedent "CVE-2025-54368, in an installer"
  cwe 436
  provenance inferred
  source blog-2025-08-07
}
verdict private-data-exposed "Private data can be read" {
  is vulnerability
  because "Private addresses and the state of an account are nobody else's."
  rests on private-addresses
  goes to "security@pypi.org"
  precedent "TOB-PYPI26-5"
  cwe 200
  provenance inferred
  source blog-2026-04-16
}
verdict leaked-staff-credential "A credential of PyPI's infrastructure was found" {
  is private
  because "No flaw of the code, but whoever holds it can do harm at once."
  rests on infrastructure-credentials
  goes to "security@pypi.org"
  precedent "The leaked token of 2024, reported to security@pypi.org"
  provenance inferred
  source blog-2024-07-08
}

// Not a security issue of PyPI, and where it goes

verdict malicious-project "A project is malicious" {
  is not-an-issue
  because "It is dealt with quickly, but it is not a flaw of PyPI."
  rests on content-safety, malware-quarantine
  goes to "The button \"Report project as malware\" on the page of the project"
  example "Typosquatting, dependency confusion, theft of data, obfuscation, remote control"
  cwe 506
  source security-page
}
verdict hosted-vulnerability "A hosted project has a vulnerability" {
  is not-an-issue
  because "It belongs to the project; PyPI shows known advisories."
  rests on hosted-flaws
  goes to "The maintainers of the project, or OSV"
  provenance inferred
  source help-page in "#vulnerability-data"
}
verdict name-dispute "A name is disputed, or a project abandoned" {
  is not-an-issue
  because "There is a process for names."
  rests on permanent-names
  goes to "The process on name retention, at pypi/support"
  provenance inferred
  source pep-541
}
verdict lost-access "Somebody lost access to an account" {
  is not-an-issue
  because "Recovery is a matter of support."
  goes to "pypi/support"
  provenance inferred
  source help-page in "#account-recovery"
}
verdict impersonating-site "A phishing mail or a look-alike domain" {
  is not-an-issue
  because "PyPI wants to know and will complain to the registrar, but has no flaw to repair."
  rests on lookalike-domain
  goes to "security@pypi.org, and the registrar"
  provenance inferred
  source blog-2025-07-28
}
verdict missing-hardening "A missing layer of defence, without an attack" {
  is hardening
  because "Welcome as an improvement; nothing has to be kept secret."
  goes to "A public issue in pypi/warehouse"
  provenance inferred
  source security-page
}
verdict missing-limit "A read API has no rate limit" {
  is hardening
  because "Reading is open; availability is not promised."
  rests on availability-promise, read-overload
  goes to "A public issue in pypi/warehouse"
  provenance inferred
  source api-docs
}
verdict use-of-a-role "An owner, maintainer or administrator acts within the role" {
  is not-an-issue
  because "The role is the permission; no boundary is crossed."
  rests on role-isolation
  provenance inferred
  source help-page in "#collaborator-roles"
}
verdict careless-workflow "A project's workflow lets strangers publish" {
  is not-an-issue
  because "The workflow belongs to the project."
  rests on users-own-systems, workflow-compromise
  goes to "That project"
  provenance inferred
  source tp-security-model
}
verdict installer-flaw "An installer does not verify or unpack as it should" {
  is not-an-issue
  because "Installers are projects of their own."
  rests on installer-behaviour
  goes to "pip, uv or whichever it is"
  provenance inferred
}
verdict designed-behaviour "PyPI does what its documents say" {
  is not-an-issue
  because "Surprising, but intended and written down."
  provenance inferred
  source help-page
}
verdict known-risk "A finding of an audit that was accepted" {
  is hardening
  because "It is known and public; tell PyPI if it turns out to be worse than thought."
  goes to "A public issue, or security@pypi.org if there is an attack"
  precedent "TOB-PYPI-4, -11, -14, -15, -16, -27, -29"
  provenance inferred
  source blog-2023-11-14-2
  source blog-2026-04-16
}

// Known non-findings: what is reported again and again

verdict self-script "Script that users can only run in their own session" {
  under missing-hardening
  because "Nobody else is affected."
  provenance inferred
}
verdict scanner-output "Output of a scanner without a demonstrated attack" {
  under missing-hardening
  because "A header or a version says little without what it makes possible."
  provenance inferred
}
verdict user-enumeration "One can find out which user names exist" {
  under missing-limit
  because "User names appear on public pages."
  rests on account-probing
  provenance inferred
}
verdict yanked-but-installable "A yanked release can still be installed" {
  under designed-behaviour
  because "An exact pin still finds it; taking it away is what quarantine and deletion are for."
  source yanking-doc
  provenance inferred
}
verdict reusable-project-name "The name of a deleted project can be registered again" {
  under designed-behaviour
  because "Only file names are burned."
  rests on permanent-names, name-revival
  source help-page in "#deletion"
  provenance inferred
}
verdict address-in-metadata "An e-mail address stands in the metadata of a package" {
  under designed-behaviour
  because "Its publisher wrote it there."
  rests on address-harvesting
  source blog-2025-07-31
  provenance inferred
}
verdict owners-evict-owners "One owner can remove another" {
  under use-of-a-role
  because "All owners are equal."
  rests on owner-eviction
  source help-page in "#collaborator-roles"
  provenance inferred
}
verdict organization-owner-reach "Owners of an organization administer all its projects" {
  under use-of-a-role
  because "That is what the role means."
  rests on organization-takeover
  provenance inferred
}
verdict served-metadata-differs "The metadata served for a wheel differs from that inside" {
  under known-risk
  because "Accepted for now; old files need a backfill first."
  rests on metadata-divergence
  precedent "TOB-PYPI26-10"
  provenance inferred
  source blog-2026-04-16
}
verdict ban-does-not-hold "A banned address can upload with a token" {
  under known-risk
  because "Accounts can be disabled; bans are a blunt tool."
  rests on ban-evasion
  precedent "TOB-PYPI26-6"
  provenance inferred
  source blog-2026-04-16
}
verdict tar-costs-time "A source archive takes long to decompress" {
  under known-risk
  because "Accepted in the audit of 2023."
  rests on tar-decompression
  precedent "TOB-PYPI-27"
  provenance inferred
  source blog-2023-11-14-2
}
