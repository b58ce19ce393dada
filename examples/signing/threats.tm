// What a signature promises, and what each compromise costs.

property signed-by-identity "A signature is by one who signed in as its identity at that time" {
  protects certificate, log-entry
  promised to verifier
  condition "Neither the provider nor Sigstore is compromised."
  upheld by token-check, short-certificates, hardened-providers
}
property seen-misuse "A certificate or signature in your name cannot stay unseen" {
  protects certificate, log-entry
  promised to signer
  strength limited
  limit "Only who watches sees it: Sigstore itself does not look for you."
  upheld by logged-certificates, identity-monitoring
}
property append-only "What is in a log is not changed or removed without notice" {
  protects log-entry
  promised to verifier, signer
  limit "For a short time, whoever runs a log could give a wrong time."
  upheld by log-monitoring, signed-tree-heads
}
property recoverable "After a compromise of a service, trust in it can be withdrawn" {
  protects trust-metadata
  promised to verifier
  limit "Not after a compromise of the root itself."
  upheld by threshold-root
}
property entitled-signer "The signer was entitled to sign this" {
  status disclaimed because "Which identity may sign what is the policy of those who verify."
  suggested by "A signature that verifies"
}
property good-software "Signed software is good" {
  status disclaimed because "A signature says who, not what."
  suggested by "A signature that verifies"
}
property account-safety "The account of the signer was in the right hands" {
  status disclaimed because "A token of a trusted provider is taken as proof."
  suggested by "The name of a person in a certificate"
}

assumption hardened-providers "Identity providers are sound" {
  about identity-provider
  because "Only providers that are hardened should be admitted; a token of theirs is proof enough."
  falls to identity-provider
}
assumption several-monitors "Several monitors watch, and compare what they see" {
  about monitor
  because "One that is wrong or silenced is not enough then."
}

threat stolen-account "Somebody signs with the account of another" {
  stride spoofing
  targets identity-token, certificate
  via sign-in
  severity high
  mitigated by second-factor, logged-certificates, identity-monitoring
  residual medium because "Sigstore cannot see whether an account has a second factor."
}
threat provider-compromise "An identity provider gives out tokens for anybody" {
  stride spoofing
  targets identity-provider, certificate
  via sign-in, check-issuer
  severity critical
  mitigated by logged-certificates, identity-monitoring
  residual high because "It is seen by those who watch, but only the provider can end it."
}
threat fulcio-compromise "The certificate authority certifies what it likes" {
  stride spoofing, elevation
  targets fulcio, certificate, service-keys
  via certificate-request
  breaks signed-by-identity
  severity critical
  mitigated by hardened-authority, logged-certificates, revocation
  residual high because "Until trust is withdrawn, such certificates count."
}
threat ct-log-compromise "The log of certificates denies, forks or blocks" {
  stride tampering, denial
  targets ct-log
  via log-certificate
  breaks append-only
  severity medium
  mitigated by log-monitoring
  residual low
}
threat rekor-compromise "The log of signatures gives wrong times or denies records" {
  stride tampering, repudiation, denial
  targets rekor, records, log-entry
  via new-record, log-reading
  breaks append-only, signed-by-identity
  severity high
  mitigated by log-monitoring, signed-tree-heads, revocation
  residual medium because "If its history was changed, it is hard to repair."
}
threat false-alarms "A monitor raises false alarms" {
  stride tampering
  targets monitor
  via watch
  severity low
  mitigated by checked-alarms
}
threat silenced-monitors "All monitors are silenced" {
  stride tampering, repudiation
  targets monitor
  via watch
  severity low
  mitigated by own-monitor
}
threat unseen-fork "A log shows each reader something else, and nobody notices" {
  stride tampering
  targets log-entry, certificate
  via log-reading, watch
  severity high
  requires ct-log-compromise, silenced-monitors
  residual medium because "It needs all monitors, and nobody would know."
}
threat root-compromise "The trust root names the attacker's keys" {
  stride spoofing, elevation
  targets root-keys, trust-metadata, offline-keys
  via sign-root
  breaks recoverable
  severity critical
  mitigated by threshold-root, offline-root
  residual medium because "Monitors may notice it; but only the root could put it right."
}
threat stale-keys "Old keys are served after a revocation" {
  stride tampering, denial
  targets trust-metadata
  via fetch-root
  severity high
  mitigated by fresh-metadata
}
threat stolen-key "A signing key is stolen and used again" {
  stride spoofing, disclosure
  targets ephemeral-key, signing-client
  severity high
  mitigated by ephemeral-keys, short-certificates
}
threat public-address "A signer's address stays in a public log for ever" {
  linddun identifying, linking, unawareness
  targets signer-address, signer
  via record, look-up
  severity medium
  mitigated by asked-first
  residual low because "It is public on purpose, and one can sign with another identity."
  source blob-example
}

mitigation token-check "The token is verified and its subject goes into the certificate" {
  status implemented
  applies to certificate-request
  evidence "https://docs.sigstore.dev/about/security/"
}
mitigation short-certificates "A certificate is valid for ten minutes" {
  status implemented
  applies to fulcio, signing-client
  evidence "https://github.com/sigstore/fulcio"
  source fulcio-readme
}
mitigation ephemeral-keys "The key is made in memory and used once" {
  status implemented
  applies to signing-client
  evidence "https://docs.sigstore.dev/about/security/"
}
mitigation logged-certificates "No certificate counts that is not in the public log" {
  status implemented
  kind detect
  applies to fulcio, ct-log, verifying-client
  evidence "https://docs.sigstore.dev/about/security/"
}
mitigation signed-tree-heads "The log signs its whole tree, with a time, again and again" {
  status implemented
  kind detect
  applies to rekor
  evidence "https://docs.sigstore.dev/about/security/"
}
mitigation log-monitoring "Monitors check that the logs only grow" {
  status implemented
  kind detect
  applies to monitor, rekor, ct-log
  evidence "https://github.com/sigstore/rekor-monitor"
  source monitor-readme
}
mitigation identity-monitoring "Signers watch the logs for their own identity" {
  status delegated because "Nobody else knows what they signed."
  kind detect
  done by signer
  applies to log-reading
}
mitigation own-monitor "Whoever relies on the logs runs a monitor too" {
  status delegated
  kind detect
  done by signer, verifier
  applies to monitor
}
mitigation account-login "The provider asks for proof of the account" {
  status delegated
  done by identity-provider
  applies to identity-provider
}
mitigation second-factor "Accounts that sign have a second factor" {
  status delegated because "The protocol has no way to ask for it."
  done by signer
  applies to signer
}
mitigation hardened-authority "Fulcio is guarded above all" {
  status partial
  applies to fulcio
  note "The source says that it must be hardened, not how far it is: `partial` is a reading."
}
mitigation revocation "The trust root withdraws trust in a service" {
  status implemented
  kind recover
  applies to trust-repository, fulcio, rekor
  evidence "https://github.com/sigstore/root-signing"
}
mitigation threshold-root "Three of five holders have to sign" {
  status implemented
  applies to root-holders
  evidence "https://github.com/sigstore/root-signing"
}
mitigation offline-root "Root keys are offline" {
  status implemented
  applies to offline-keys
  evidence "https://github.com/sigstore/root-signing"
}
mitigation fresh-metadata "Clients notice metadata that is too old" {
  status implemented
  applies to trust-repository, verifying-client
  evidence "https://docs.sigstore.dev/about/threat-model/"
}
mitigation checked-alarms "People check each alarm in the log itself" {
  status implemented
  applies to monitor
}
mitigation asked-first "Clients say that the record is public, and ask first" {
  status implemented
  applies to signing-client
}

exclusion storage "Storage of software and signatures" because "It is no part of Sigstore."
exclusion own-keys "Signing with keys of one's own" because "Only signing by identity is modelled."

responsibility watch-identity "Watch the logs for your identity" {
  falls to signer
  about identity-monitoring
  how "Set up rekor-monitor with the addresses and workflows that you sign with."
}
responsibility state-policy "Say which identity of which provider may sign what" {
  falls to verifier
  about entitled-signer
  how "Name software, identities, providers and instances, and what you do on a revocation."
  misuse "Accepting any signature that verifies"
}

question what-it-says "What do I know when a signature verifies?" {
  answer "Who signed in to make it, and when. Not that they should have, or that it is good."
  relies on signed-by-identity, entitled-signer, good-software
  asked by verifier
}
question after-theft "My account was stolen. What now?" {
  answer """
    Get it back from the provider, then search both logs for what was signed in your name and tell
    those who verify. Certificates are not revoked: they expire within minutes.
    """
  relies on seen-misuse, short-certificates
  asked by signer
  note "The order of steps is a proposal."
}
