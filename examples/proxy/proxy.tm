// The threat model of Envoy, a proxy for the edge and for service meshes, written from its public
// documents. It asks of every part: may the peer on this side be hostile, and who answers for it?

model envoy "Envoy, an edge and service proxy" {
  purpose """
    Envoy stands between clients and services: at the edge of a network, or beside each service of a
    mesh. It takes connections, ends TLS, reads requests, decides where they go and passes them on.

    Those who run it trust that **whoever sends traffic learns and changes nothing of the traffic of
    others**, and that one bad request does not take the proxy down. What comes from clients and
    from upstream servers may be hostile; the control plane and the services that Envoy asks for
    help are trusted.
    """
  version "envoyproxy/envoy 037e65fe1d, the documentation of main"
  reviewed 2026-11-27
  review-every 365
  review-when "The security posture of a class of extensions changes"
  review-when "The control plane or the services of side calls stop being trusted"
  method stride
  owner "Envoy maintainers"
  report to "mailto:envoy-security@googlegroups.com"
  policy "https://github.com/envoyproxy/envoy/security/policy"
  disclosure """
    Reports are answered within one business day. What was disclosed in private is fixed or made
    public within 90 days, but for rare extensions. Distributors on the private list see the patch
    three weeks before the release.
    """
  supported "main, and each version that was released in the last 12 months"
  languages "en"
  provenance documented
  source threat-model
  source security-policy in "Fix and disclosure SLOs"
  source releases in "Stable releases"
  note "Severities, residual risks, levels of assets and the interval of review are proposals."
}

import "./planes.tm"
import "./threats.tm"

page threat-model-page "Threat model" {
  file "published/threat-model.md"
  intro "What Envoy defends against, and what operators do. A draft that Envoy has not adopted."
  include purpose, reporting, disclosure, supported, diagram, actors, assets, entries, components
  include boundaries, flows, properties, threats, mitigations, assumptions, responsibilities
  include verdicts, questions, terms, documents
}

document threat-model "Envoy: threat model" {
  url "https://github.com/envoyproxy/envoy/blob/037e65fe1dba5443e8678204d40219936b57ae45/docs/root/intro/arch_overview/security/threat_model.rst"
  link "https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/security/threat_model"
}
document security-policy "Envoy: security reporting process" {
  url "https://github.com/envoyproxy/envoy/blob/0c189e1a7ad4de4d15ffa410d5bb7146e680cd5b/SECURITY.md"
}
document releases "Envoy: release process" {
  url "https://github.com/envoyproxy/envoy/blob/022249fcaa3484dec0479aa3601c20eec2081994/RELEASES.md"
}
document edge-guide "Envoy: configuring Envoy as an edge proxy" {
  url "https://github.com/envoyproxy/envoy/blob/03a59e29d76d67326220580a94aae92462ac91fe/docs/root/configuration/best_practices/edge.rst"
  link "https://www.envoyproxy.io/docs/envoy/latest/configuration/best_practices/edge"
}
document admin-guide "Envoy: administration interface" {
  url "https://github.com/envoyproxy/envoy/blob/00700fe42f5a72499b04c18bb5b462e7ae070013/docs/root/operations/admin.rst"
  link "https://www.envoyproxy.io/docs/envoy/latest/operations/admin"
}
document extension-list "Envoy: metadata of extensions" {
  url "https://github.com/envoyproxy/envoy/blob/0068f37e3fc104c5d1fde857b893d7bd65fd74d6/source/extensions/extensions_metadata.yaml"
}
document regex-reference "Envoy: Google RE2 (API reference)" {
  url "https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/regex_engines/v3/google_re2.proto"
}

term "Downstream" "The side from which connections come."
term "Upstream" "The side to which Envoy opens connections."
term "Hardened" "Meant to stand hostile peers downstream and upstream."
term "Downstream-only" "Meant to stand hostile clients, but not hostile upstream servers."
term "Off-path" "Not to be reached by traffic at all, and so safe with hostile peers on both sides."
term "Trusted-only" "To be used only where both sides are trusted."
term "Unclassified" "Nobody has stated yet what it can stand."

question edge-ready "May I put Envoy on the open internet with its default settings?" {
  answer """
    The core is meant for it, the default settings are not: they fit a mesh. Set limits, timeouts
    and the overload manager first, and close the administration interface.
    """
  relies on safe-defaults, overload-limits, admin-closed
  asked by operator
  source edge-guide
}
