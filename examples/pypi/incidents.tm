// What did happen, to PyPI or through it. Most of these broke nothing in PyPI itself.

incident domain-takeover-2022 "A project is taken over through an expired mail domain" {
  date 2022
  realises domain-resurrection
  effect "A password was reset through a domain that had been registered anew."
  lesson "Watch mail domains for expiry: daily since 2025."
  link "https://osv.dev/vulnerability/PYSEC-2022-199"
  source blog-2025-08-18
}
incident account-takeover-2023 "An account without a second factor is taken over" {
  date 2023-11-22
  realises credential-stuffing, owner-eviction, evidence-erased
  effect "Four projects changed owner and the account was deleted; no file was touched."
  lesson "A second factor for all, and more care with what a deletion destroys."
  source blog-2023-12-04
}
incident malware-host-2024 "Look-alike domains host malware for a package" {
  date 2024-03-05
  affected "Project yocolor, downloaded 116 times"
  realises lookalike-domain, malicious-publication
  effect "pypihosted.org, and later pythanhosted.org, were taken down by complaint."
  source blog-2024-04-10
}
incident leaked-admin-token-2024 "An administrator's GitHub token is found in an image" {
  date 2024-06-28
  realises staff-misuse, pipeline-compromise
  effect "The token lay in a compiled file of a public image; no misuse was found."
  lesson "Build from clean checkouts, into a private registry, without long-lived tokens."
  source blog-2024-07-08
}
incident aiocpa-2024 "A maintainer adds code that steals credentials" {
  date 2024-11-20
  affected "aiocpa 0.1.13 and 0.1.14"
  realises malicious-maintainer
  effect "Quarantined about two hours after the report, then removed."
  source blog-2024-11-25
}
incident ultralytics-2024 "A release is poisoned through the cache of a workflow" {
  date 2024-12
  affected "ultralytics 8.3.41, 8.3.42, 8.3.45 and 8.3.46"
  realises workflow-compromise, leaked-token
  effect "A first wave came through the workflow, a second through an old token left beside it."
  lesson "Attestations told the two apart; unused tokens should be retired."
  source blog-2024-12-11
}
incident team-roles-2025 "Team roles outlive membership of the organization" {
  date 2025-04-14
  severity high
  realises missing-check
  effect "Two cases were found; nobody had used the leftover roles."
  lesson "Fixed within about two hours of the report."
  fixed in "pypi/warehouse pull request 17957"
  provenance inferred
  source blog-2025-04-14
}
incident spam-campaign-2025 "Accounts in bulk publish empty projects" {
  date 2025-06-26
  realises spam
  effect "About 250 accounts and more than 1,500 projects, all removed."
  lesson "The mail domain inbox.ru was closed to new accounts."
  source blog-2025-06-15
}
incident phishing-2025 "A live proxy of pypi.org phishes publishers" {
  date 2025-07-26
  affected "Two releases of num2words"
  realises phishing, address-harvesting
  effect "Four accounts and two tokens were lost for a time; the releases were removed."
  lesson "Sign-ins with a one-time code from a new device need a confirmation by mail."
  source blog-2025-07-31
}
incident archive-confusion-2025 "An installer reads ZIP archives unlike the others" {
  date 2025-08-07
  cve "CVE-2025-54368"
  realises archive-confusion
  effect "No use of it was found on PyPI."
  lesson "PyPI refuses archives that can be read in two ways."
  source blog-2025-08-07
}
incident workflow-thefts-2025 "Changed workflows steal tokens from many repositories" {
  date 2025-09-05
  realises workflow-compromise, leaked-token
  effect "PyPI tokens were taken but not used; all of them were revoked."
  lesson "Publish without stored tokens."
  source blog-2025-09-16
}
incident worm-exposure-2025 "A worm in another ecosystem exposes PyPI tokens" {
  date 2025-11
  realises leaked-token
  effect "The exposed tokens were revoked; no use of them was found."
  source blog-2025-11-26
}
incident litellm-2026 "Two popular projects are published with a stolen token" {
  date 2026-03
  affected "litellm", "telnyx"
  realises leaked-token, workflow-compromise, credential-worm
  effect """
    A compromised scanner in the workflow exposed a token. The bad releases of litellm were
    downloaded more than 119,000 times in the 2 hours and 32 minutes until quarantine.
    """
  lesson "Old releases refuse new files; consumers should lock and delay."
  source blog-2026-04-02
}
incident audit-2026 "An audit finds members inviting owners" {
  date 2026-04-16
  severity high
  realises missing-check, identity-token-replay
  effect "14 findings, two of them high; all but two were repaired."
  lesson "Separate permissions for reading and writing in every view."
  source blog-2026-04-16
}
