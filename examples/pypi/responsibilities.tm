// What others must do for the properties to hold.

responsibility own-workflow "Keep the publishing workflow safe" {
  falls to project-owner
  about trusted-publishing, workflow-compromise
  because "Whoever can change the workflow can publish."
  how """
    Publish from a job of its own with no more permissions than it needs, in an environment that
    asks for a reviewer. Pin actions to commits. Avoid privileged triggers on foreign changes.
    """
  misuse "A build step and the publishing step share one job", "A trigger that runs code of forks"
  source tp-security-model
}
responsibility review-publishers "Review publishers when somebody leaves" {
  falls to project-owner, org-owner
  about leftover-publisher
  because "Publishers belong to the project and stay when a person goes."
  how "Compare the list of publishers with the workflows that you still use."
  misuse "A publisher for a repository that somebody else controls by now"
  source tp-security-model
}
responsibility watch-namespace "Keep the GitLab namespace of a publisher" {
  falls to project-owner
  about gitlab-resurrection
  because "Whoever takes over the name takes over the publisher."
  how "Remove the publisher from PyPI before you delete or rename the group or user."
  source tp-security-model in "GitLab CI/CD, Considerations"
}
responsibility guard-account "Guard the account and its mailbox" {
  falls to registered-user
  about phishing, leaked-token
  because "Whoever has them is the user, as far as PyPI can tell."
  how "Use a security key or a passkey. Keep recovery codes apart. Read the notices."
  misuse "One token for all projects on a shared machine", "Mail on a domain that lapses"
  source blog-2025-07-28
}
responsibility retire-tokens "Retire tokens that Trusted Publishing replaced" {
  falls to project-maintainer
  about leaked-token
  because "An old token stays valid beside the publisher."
  misuse "A forgotten token in the secrets of a repository"
  source blog-2024-12-11
}
responsibility choose-dependencies "Choose, pin and delay dependencies" {
  falls to consumer
  about install-time-execution, typosquatting, content-safety
  because "PyPI does not curate."
  how """
    Lock with hashes, wait some days before taking a new release, scan for advisories, and check
    when the publishing identity of a project changes.
    """
  misuse "Installing the latest version on every run of a build"
  source blog-2026-04-02
}
responsibility order-indexes "Keep private names out of reach" {
  falls to consumer
  about dependency-confusion
  because "Only the consumer knows which names are private."
  how "Name one index for each package, or serve all of them from one index of your own."
  misuse "Adding PyPI as an extra index beside a private one"
  source pep-708
}
responsibility verify-files "Verify what is downloaded" {
  falls to installer
  about verifiable-downloads, verifiable-provenance
  because "Only the installer sees what arrives."
  how "Compare each file with the hash of the index or a lock file; offer to verify attestations."
  source index-api-doc
}
responsibility relay-faithfully "Relay files and index unchanged, and soon" {
  falls to mirror-operator
  about hostile-mirror-content
  because "A mirror that lags keeps quarantined files alive."
  provenance inferred
  source help-page in "#mirroring"
}
responsibility stable-identities "Give identities that are never assigned again" {
  falls to identity-provider
  about provider-account-binding
  because "A name can change hands, an immutable id cannot."
  source tp-internals in "How do I become a Trusted Publishing provider?"
}
responsibility careful-reports "Report with evidence" {
  falls to security-researcher, observer
  about malicious-publication
  because "A few people read the reports."
  how "Give the address of the project, what it does, and a link to the lines on Inspector."
  source security-page
}
