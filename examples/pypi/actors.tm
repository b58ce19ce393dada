// Fundamental security expectations: the classes of users, how one becomes one, and what each may
// do. Privileges are inherited along `extends`. All of them are defined by roles in the database.

// Readers

actor anonymous "Anonymous visitor" {
  trust untrusted
  becomes "Anybody; no account is needed."
  may "read all public pages and APIs, and download every file that the index lists"
  may "read the record of activity of every project, its releases and its files"
  may-not "write anything"
  may-not "report malware through the site"
  source issue-5718 in "Users and what they can do"
  source application-doc
}
actor installer "Installer" extends anonymous in consumers {
  description "pip, uv or another program that resolves names and downloads files."
  becomes "Anybody runs one; PyPI does not know who."
  source application-doc
}
actor consumer "Consumer" extends anonymous in consumers {
  description "The person or team that chooses what to install, and whom to trust."
  becomes "Anybody who installs from PyPI."
  source issue-5718
}
actor mirror-operator "Operator of a mirror" extends anonymous in mirrors {
  description "Runs a copy or a caching proxy of the index for others."
  becomes "Anybody; PyPI neither registers nor reviews mirrors."
  source help-page in "#mirroring"
}
actor security-researcher "Security researcher" extends anonymous {
  becomes "Anybody who looks for flaws or malware."
  may "report a flaw in PyPI to security@pypi.org"
  source security-page
}

// Account holders and roles on a project

actor registered-user "Registered user" extends anonymous {
  trust limited
  becomes "Creates an account, verifies an e-mail address and sets up a second factor."
  may "manage one's own account, its tokens and its pending publishers"
  may "create a project by its first upload, within rate limits"
  may "report malware through the site"
  may-not "touch projects in which the user holds no role"
  source application-doc
  source warehouse-source in "warehouse/config.py, RootFactory"
}
actor project-maintainer "Project maintainer" extends registered-user {
  becomes "Is invited by an owner of the project and accepts."
  may "upload files to the project"
  may-not "change collaborators, yank, or delete files, releases or the project"
  source help-page in "#collaborator-roles"
  source warehouse-source in "warehouse/packaging/models.py, Project.__acl__"
}
actor project-owner "Project owner" extends project-maintainer {
  description "All owners of a project are equal: each may remove the others."
  becomes "Uploads the first file under a free name, or is promoted by an owner."
  may "invite and remove collaborators and Trusted Publishers"
  may "yank, archive and delete releases, files and the project"
  source issue-5718 in "How do you become one of these kinds of users?"
  source help-page in "#collaborator-roles"
  source warehouse-source in "warehouse/packaging/models.py, Project.__acl__"
}

// Roles in an organization

actor org-member "Organization member" extends registered-user {
  becomes "Is invited by an owner of the organization and accepts."
  may "see the organization and its teams, and leave it"
  may-not "manage projects of the organization, unless through a team"
  source warehouse-source in "warehouse/organizations/models.py:580"
}
actor team-member "Team member" extends org-member {
  becomes "Is added to a team by an owner or manager of the organization."
  may "act as owner or maintainer on the projects that the team was granted"
  source warehouse-source in "warehouse/packaging/models.py, TeamProjectRole"
}
actor org-manager "Organization manager" extends org-member {
  becomes "Is promoted by an owner of the organization."
  may "manage teams and add projects"
  may-not "invite members, remove projects or touch billing"
  source warehouse-source in "warehouse/organizations/models.py:555"
}
actor org-billing-manager "Organization billing manager" extends registered-user {
  becomes "Is appointed by an owner of the organization."
  may "see the organization and manage its billing"
  may-not "do anything else there, not even leave"
  source warehouse-source in "warehouse/organizations/models.py:533"
}
actor org-owner "Organization owner" extends org-manager {
  becomes "Founds the organization, or is promoted by an owner."
  may "do everything in the organization"
  may "administer every project of the organization, without a role on the project itself"
  source warehouse-source in "warehouse/organizations/models.py:506"
}

// Machines

actor trusted-publisher "Trusted Publisher" in build-platforms {
  description "A workflow of a CI service that PyPI recognises by its identity token."
  trust limited
  becomes "Is registered on a project by an owner, or for an organization."
  may "upload files to the projects for which it is registered, for 15 minutes at a time"
  may-not "do anything else, or upload to an archived or quarantined project"
  source tp-docs
  source warehouse-source in "warehouse/packaging/models.py, Project.__acl__"
}

// Trusted by PyPI

actor observer "Observer (trusted reporter)" extends registered-user {
  becomes "Is given a flag by an administrator."
  may "report malware by API"
  may "count towards the automatic quarantine of a project"
  source warehouse-source in "warehouse/observations/tasks.py"
}
actor psf-staff "PSF staff" extends registered-user {
  becomes "Is given a flag by an administrator."
  trust trusted
  may "manage banners and sponsors"
  source warehouse-source in "warehouse/config.py"
}
actor moderator "Moderator" extends registered-user {
  becomes "Is given a flag by an administrator."
  trust trusted
  may "read the admin pages, set limits and record observations"
  may "add, change and remove roles on any project"
  may-not "write user records, delete projects or set site flags"
  source warehouse-source in "warehouse/config.py, group:moderators"
}
actor support-staff "Support specialist" extends moderator {
  becomes "Is given a flag by an administrator; the group exists since 2024."
  may "decide on organizations, change e-mail addresses, recover accounts, burn recovery codes"
  may "release prohibited names"
  may-not "delete projects or set site flags"
  source warehouse-source in "warehouse/config.py, group:support"
  source blog-2024-03-20
}
actor administrator "Administrator" extends support-staff {
  description "Fewer than ten people."
  becomes "Is given a flag by an administrator."
  may "prohibit names, users and domains, ban addresses, delete projects"
  may "set site flags: read-only mode, uploads, registration, each identity provider"
  source warehouse-source in "warehouse/config.py, group:admins"
  source application-doc
}
actor infrastructure-operator "Infrastructure operator" in deploy {
  description "Works below the application, so that none of its permissions apply."
  trust trusted
  becomes "Is given access to cloud, CDN, DNS or the GitHub organization by the PSF."
  may "change or read anything that the infrastructure holds"
  source blog-2024-07-08
  provenance inferred
}

// Adversaries

adversary outsider "Outside attacker" {
  can "use every public page and API, register accounts, and try passwords and tokens"
  cannot "read TLS traffic, or break cryptography"
  wants "code execution on the machines of consumers"
  provenance inferred
}
adversary phisher "Phisher" {
  can "collect addresses from package metadata and run a live proxy of pypi.org"
  wants "passwords, one-time codes and sessions of people who publish"
  source blog-2025-07-31
}
adversary token-thief "Holder of a stolen token" {
  can "use an API token or an identity token of somebody else until it expires or is revoked"
  cannot "act outside the token's caveats"
  wants "a malicious release of a project that many trust"
  source blog-2026-04-02
}
adversary workflow-attacker "Attacker of a project's CI" in build-platforms {
  can "run code in a workflow through a pull request, a mutable reference or a poisoned cache"
  wants "the tokens of that workflow, or a change to the files that it builds"
  source blog-2024-12-11
}
adversary malicious-publisher "Malicious publisher" {
  can "do all that a registered user may do, with any name that is free"
  wants "installs by mistake, or a parser that trips"
  source blog-2026-04-02
}
adversary rogue-maintainer "Project insider who turns" {
  can "do all that the role on the project allows"
  wants "to harm those who trust the project, or the other owners"
  source blog-2024-11-25
}
adversary hostile-mirror "Hostile mirror" in mirrors {
  can "serve any bytes to those who use the mirror"
  provenance inferred
}
adversary provider-insider "Intruder at a provider" {
  description "Somebody with power over the CDN, the object storage or another provider of PyPI."
  can "change or read what that provider handles"
  cannot "write to PyPI's database"
  provenance inferred
}
adversary rogue-staff "Staff account misused" {
  description "Anybody on the staff or among the operators, or whoever took over the account."
  can "do all that the role allows"
  provenance inferred
}
adversary full-intruder "Intruder with full control" {
  can "change the database, the storage and the running code"
  cannot "forge entries of Sigstore's transparency log, or the identity of another provider"
  provenance inferred
}
adversary abuser "Spammer or scraper" {
  can "register accounts in bulk, publish empty projects, and send many requests"
  wants "reach, free storage or data"
  source blog-2025-06-15
}
adversary false-reporter "False reporter" {
  can "file reports and send forged notices"
  wants "a competitor's project taken down, or working tokens revoked"
  provenance inferred
}
adversary device-attacker "Attacker on the user's own device" {
  in-scope no because "Whoever controls the browser or the build machine acts as the user."
  can "use every session, key and token on the device"
  provenance inferred
}
