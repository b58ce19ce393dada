// The threat model of Sigstore, after the security model and the threat model that it publishes:
// what a signature says, who is relied on for it, and what remains when one of them falls.

model sigstore "Sigstore, signing without keys to keep" {
  purpose """
    Sigstore lets people and machines sign software with an identity that they have already, instead
    of a key that they have to keep. Fulcio gives out a certificate for some minutes, Rekor keeps a
    public record of the signature, and a trust root says which keys of the services count.

    Those who verify trust that **a signature was made by somebody who signed in as the stated
    identity at the stated time**, and that a lie of a service cannot stay unseen. Whether that
    identity deserves trust is for them to decide.

    This model covers signing without own keys at the public-good instance.
    """
  version "sigstore/docs 020ac2b964, threat model and security model"
  reviewed 2026-11-27
  review-every 365
  review-when "A service joins the instance, or the way keys are distributed changes"
  method stride, linddun
  owner "Sigstore project"
  report to "https://github.com/sigstore/.github/blob/main/SECURITY.md"
  policy "https://github.com/sigstore/.github/blob/main/SECURITY.md"
  disclosure """
    Write to the Security Response Committee in private. A fix is made in a private fork, and is
    meant to be released within 21 days after the disclosure, together with an announcement.
    """
  languages "en"
  provenance documented
  source threat-model
  source security-model
  note "Severities, residual risks, levels of assets and the interval of review are proposals."
}

import "./threats.tm"

page security "What a Sigstore signature is worth" {
  file "published/security-model.md"
  intro "What you can rely on, and what you have to watch. A draft: Sigstore has not adopted it."
  include purpose, questions, properties, diagram, actors, assets, components, boundaries, flows
  include threats, mitigations, assumptions, exclusions, responsibilities, reporting, disclosure
  include documents
}

document threat-model "Sigstore: threat model" {
  url "https://github.com/sigstore/docs/blob/020ac2b964bd0c466b2e978e8938bcab7f1c127d/content/en/about/threat-model.md"
  link "https://docs.sigstore.dev/about/threat-model/"
}
document security-model "Sigstore: security model" {
  url "https://github.com/sigstore/docs/blob/020ac2b964bd0c466b2e978e8938bcab7f1c127d/content/en/about/security.md"
  link "https://docs.sigstore.dev/about/security/"
}
document fulcio-readme "Fulcio: README" { url "https://github.com/sigstore/fulcio" }
document monitor-readme "rekor-monitor: README" { url "https://github.com/sigstore/rekor-monitor" }
document blob-example "sigstore-rs: verifying a blob, with what cosign asks before it signs" {
  url "https://github.com/sigstore/sigstore-rs/blob/main/examples/cosign/verify-blob/README.md"
}

// What is at stake

asset identity-token "Identity token" { confidentiality high; integrity high }
asset ephemeral-key "Key of one signature" { confidentiality critical }
asset certificate "Certificate of an identity" { integrity critical }
asset log-entry "Record of a signature" {
  integrity critical
  availability high
  contains signer-address
}
asset signer-address "E-mail address or other identity of a signer" { personal yes }
asset trust-metadata "Keys of the services that count" { integrity critical; availability high }
asset root-keys "Keys of the trust root" { confidentiality critical; integrity critical }
asset service-keys "Signing keys of the services" { confidentiality critical }

// Where it is, and who is there

boundary signing-side "Where software is signed" {
  trust limited
  actor signer "Signer" {
    becomes "Signs in at an identity provider; a workload does so with its own identity."
    may "get certificates for this identity, and record signatures"
  }
  component signing-client "Signing client, such as cosign" {
    handles identity-token, ephemeral-key, certificate
  }
}
boundary verifying-side "Where software is verified" {
  trust limited
  actor verifier "Verifier" {
    becomes "Uses software that is signed, and says whom to trust for it."
  }
  component verifying-client "Verifying client" { handles certificate, log-entry, trust-metadata }
}
boundary watchers "Independent monitors" {
  trust limited
  external monitor "Monitors of both logs" {
    description "Check that nothing was removed, compare what they see, and look for identities."
    operator "Anybody"
    source monitor-readme
  }
}
boundary providers "Identity providers" {
  trust trusted
  external identity-provider "Identity provider" {
    description "GitHub, Google and others; for workloads, the issuer of the platform."
    handles identity-token
  }
}
boundary instance "Public-good instance" {
  trust trusted
  component fulcio "Fulcio, the certificate authority" {
    handles identity-token, service-keys
    entry certificate-request "Request for a certificate" {
      protocol "HTTPS"
      open to signer
      accepts identity-token
      authenticated by token-check
    }
  }
  component ct-log "Log of certificates" { handles certificate, service-keys }
  component rekor "Rekor, the log of signatures" {
    handles service-keys
    entry new-record "New records" {
      protocol "HTTPS"
      open to signer
      accepts log-entry
      authenticated no because "Anybody may record; it proves what was there, and when."
    }
    entry log-reading "Reading of the logs" {
      protocol "HTTPS"
      open to verifier
      authenticated no because "The logs are public."
    }
    store records "Records of signatures" { holds log-entry; encrypted no }
  }
  store trust-repository "Repository of the trust root (TUF)" { holds trust-metadata; encrypted no }
}
boundary root-holders "Holders of the root keys" {
  trust trusted
  actor root-holder "Holder of a root key" {
    description "Five, from several companies and universities; their keys are offline."
    becomes "Is chosen by the community, and takes part in a key ceremony."
    may "sign new top-level keys, three of five together"
  }
  store offline-keys "Offline keys" { holds root-keys }
}

flow sign-in signing-client -> identity-provider "Signs in" {
  returns identity-token
  protocol "HTTPS"
  authenticated by account-login
}
flow get-certificate signing-client -> certificate-request "Asks for a certificate" {
  carries identity-token
  returns certificate
}
flow check-issuer fulcio -> identity-provider "Fetches the keys of the provider" {
  protocol "HTTPS"
}
flow log-certificate fulcio -> ct-log "Has the certificate logged before it is given out" {
  carries certificate
}
flow record signing-client -> new-record "Records the signature" { carries log-entry, certificate }
flow look-up verifying-client -> log-reading "Asks for a record" { returns log-entry }
flow fetch-root verifying-client -> trust-repository "Fetches trusted keys" {
  returns trust-metadata
  protocol "HTTPS"
}
flow watch monitor -> log-reading "Reads all that is new" { returns log-entry }
flow sign-root root-holder -> trust-repository "Signs new keys" {
  carries trust-metadata
  encrypted unknown
}
