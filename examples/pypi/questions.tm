// What readers ask. The first three were put by a commenter on the issue.

question verify-as-owner "How does an owner verify that PyPI serves correct, unmodified files?" {
  asked by project-owner, project-maintainer
  answer """
    Compare the SHA-256 of the file that you built with the hash in the JSON or simple API. Publish
    through a Trusted Publisher, so that each file carries an attestation, which `pypi-attestations
    verify pypi` checks against your repository. Watch the history of your project and its feed.
    Limit: PyPI is still trusted to deliver the same answer to everybody.
    """
  about distribution-files, index-metadata
  relies on verifiable-downloads, file-immutability, verifiable-provenance, visible-history
  source issue-5718 in "tiran's questions"
  source consuming-doc
}
question install-unmodified "How do I make sure that pip installs correct, unmodified packages?" {
  asked by consumer
  answer """
    pip compares each file with the hash in the index, over TLS. Go further with a lock file that
    holds hashes (`--require-hashes`, `uv lock`, `pylock.toml`), wait some days before you take a
    new release, and scan for advisories. Limit: until the index is signed, none of this helps
    against PyPI itself for a version that you have not locked before.
    """
  about installer, query-index, download
  relies on verifiable-downloads, https-only, index-hashes
  source issue-5718 in "tiran's questions"
  source blog-2026-04-02
}
question avoid-bad-packages "How do I avoid typosquats and compromised versions?" {
  asked by consumer
  answer """
    PyPI refuses look-alike names, flags likely misspellings and quarantines what is reported. The
    rest is yours: check the name, pin and lock, delay, notice when the publishing identity of a
    project changes, and report what you find.
    """
  about typosquatting, malicious-publication, leaked-token
  relies on confusable-name-refusal, malware-quarantine, verifiable-provenance
  source issue-5718 in "tiran's questions"
  source blog-2026-04-02
}
question why-no-curation "Why does PyPI not offer a reviewed subset?" {
  asked by consumer
  answer """
    It was proposed, as an index of three layers, and turned down: PyPI publishes, and lets you
    verify that you got what was uploaded. Whom to trust is for you, or for somebody who curates, to
    decide.
    """
  about curated-tiers, publisher-trustworthiness
  source issue-5718
}
question what-to-report "What should I report as a security issue?" {
  asked by security-researcher
  answer """
    Whatever breaks a property that this page calls provided: in private, to security@pypi.org.
    Report malware with the button on the project's page. The list of verdicts tells the cases
    apart.
    """
  about unauthorised-publishing, malicious-project
  source security-page
}
question marks-and-safety "Does a verified mark or an attestation mean that a package is safe?" {
  asked by consumer
  answer "No. It tells you where the file comes from, not whether to trust that place."
  about misread-signal
  relies on publisher-trustworthiness, verifiable-provenance
  source attestation-security-model in "Trustworthiness"
}
question deleting "What happens if I delete my project?" {
  asked by project-owner
  answer "It cannot be undone. The name becomes free for anybody; the file names stay burned."
  about name-revival
  relies on file-immutability, permanent-names
  source help-page in "#deletion"
}
question yanking "Does yanking remove a bad release?" {
  asked by project-owner
  answer """
    No: an exact pin still installs it. Deleting removes it; quarantine takes it out of the index,
    and only staff or the automatic rule can set it.
    """
  about yanked-but-installable
  relies on malware-quarantine
  source yanking-doc
}
question token-leaked "My token leaked. What now?" {
  asked by project-maintainer
  answer """
    If a scanner found it, it is revoked already and you have mail. Otherwise revoke it in your
    account settings, read the history of your account and projects, and write to security@pypi.org
    if something was done with it.
    """
  about leaked-token
  relies on leaked-tokens-revoked, visible-history
  source help-page in "#compromised-token"
}
question who-can-publish "Who can publish to my project?" {
  asked by project-owner
  answer """
    Its owners and maintainers, the members of teams that were granted it, every owner of its
    organization, and every registered publisher. Review the publishers when somebody leaves.
    """
  about ownership-records, leftover-publisher, organization-takeover
  relies on role-isolation
  source help-page in "#collaborator-roles"
}
question staff-and-files "Can staff change my files?" {
  asked by project-owner
  answer """
    They can delete and quarantine files, prohibit names and change roles. Nothing was found in the
    code by which anybody replaces the content of a published file.
    """
  about staff-misuse
  relies on file-immutability
  provenance inferred
  source warehouse-source in "warehouse/admin/"
}
question stored-data "What does PyPI store about me?" {
  asked by registered-user
  answer """
    Your e-mail address, which stays private unless you publish it; events of your account, with a
    network address that is hashed or reduced where possible; and a hash of your password.
    """
  about personal-data
  relies on private-addresses, unreadable-passwords
  source blog-2023-05-26
}
question genuine-mail "How do I know that a mail is from PyPI?" {
  asked by registered-user
  answer """
    It comes from pypi.org. Look at the domain before you enter anything, and use a security key or
    a passkey, which does not work on a copied page.
    """
  about phishing
  relies on phishing-resistance
  source blog-2025-07-28
}
question long-term "Where do second factors and the other efforts fit in the long run?" {
  asked by security-researcher, registered-user
  answer """
    They secure three steps in turn. *Who publishes*: verified addresses, a second factor for all,
    scoped tokens, then no stored secret at all. *What was published*: immutable files, strict
    archives, attestations. *What arrives*: today hashes in an index that must be trusted; later a
    signed index, and in a draft signatures from publisher to consumer.
    """
  about second-factor-required, publishing-without-secrets
  relies on signed-repository-metadata, survives-compromise, staged-releases
  provenance inferred
  source issue-5718
}
