// Promises, what can go wrong, and how reports are judged.

property traffic-apart "Hostile traffic discloses and changes nothing of the traffic of others" {
  protects traffic, keys
  against client
  promised to operator
  upheld by core-hardening
  limit "Not for extensions that are stated to need trusted peers, or that state nothing."
  severity critical
}
property survives-request "A single request does not stop or exhaust a hardened proxy" {
  protects service
  promised to operator
  strength limited
  limit "Only hardened parts count, and only from the side that they are hardened against."
  limit "Exhaustion counts where Envoy spends a hundred times what the peer does, or more."
  upheld by core-hardening, overload-limits
  severity high
}
property stands-configuration "Hostile parts of the configuration do no harm beyond themselves" {
  protects traffic, service
  against tenant
  promised to operator
  limit "Not against a hostile management server."
  upheld by linear-expressions, trusted-control-plane
}
property safe-defaults "The default settings withstand attacks on availability" {
  status disclaimed because "Safer ones would break deployments and cost speed; they come in steps."
  suggested by "A proxy that is ready for production"
}
property confined-code "Loaded Lua and WebAssembly code cannot harm the proxy" {
  status disclaimed because "Code that an operator loads is trusted."
  suggested by "A runtime that is called a sandbox"
}

assumption trusted-control-plane "The management server is trusted" {
  about management-server, deliver
  because "It decides all that the proxy does; attacks on the bytes of xDS are out of scope."
  falls to operator
}
assumption trusted-side-calls "Services that Envoy asks are trusted" {
  about side-services, ask
  because "An extension for which that is not so states it in its documentation."
  falls to operator
}

threat crafted-request "A crafted request reads or changes the traffic of others" {
  stride tampering, disclosure
  targets traffic, core, hardened-extensions
  via listener
  posed by client
  breaks traffic-apart
  severity critical
  mitigated by core-hardening, fuzzing
  residual medium because "A codec is large, and every release brings new code."
}
threat crafted-response "An upstream server attacks the proxy with its answer" {
  stride tampering, disclosure, elevation
  targets traffic, core
  via responses, forward
  breaks traffic-apart
  severity high
  mitigated by core-hardening, fuzzing
  residual medium
}
threat query-of-death "One request makes the proxy crash" {
  stride denial
  targets service, core
  via listener
  posed by client
  breaks survives-request
  severity high
  mitigated by core-hardening, fuzzing
  residual medium
}
threat amplified-exhaustion "Little traffic takes a hundred times the memory or time" {
  stride denial
  targets service, core
  via listener
  posed by client
  breaks survives-request
  cwe 400, 405
  severity medium
  mitigated by overload-limits, edge-settings
  when edge { severity high }
}
threat hostile-expression "A tenant's configuration costs too much or reaches too far" {
  stride denial, elevation
  targets xds, service
  via delivered
  posed by tenant
  breaks stands-configuration
  cwe 1333
  severity high
  mitigated by linear-expressions
  residual low because "Other parts of a configuration have no such engine behind them."
}
threat forged-decision "A service that Envoy asks decides wrong, or listens" {
  stride elevation, disclosure
  targets side-services, traffic
  via ask
  severity high
  transferred to operator because "They are trusted; an extension that sees it otherwise says so."
}
threat misplaced-extension "An extension faces peers that it was not made for" {
  stride tampering, denial, elevation
  targets trusted-extensions, downstream-extensions, unclassified-extensions, off-path-extensions
  via listener, filter
  severity high
  mitigated by extension-choice, posture-labels
}
threat forged-headers "A client sets headers that services behind the proxy believe" {
  stride spoofing
  targets upstream-server, traffic
  via listener, forward
  posed by client
  severity medium
  mitigated by edge-settings
  source edge-guide
}
threat admin-reached "A stranger reaches the administration interface" {
  stride disclosure, denial, elevation
  targets operations, admin
  via admin-port, administer
  cwe 306, 352
  severity critical
  mitigated by admin-closed
  source admin-guide
}

mitigation core-hardening "The core is built to stand hostile peers on both sides" {
  status implemented
  applies to core, hardened-extensions
  evidence "https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/security/threat_model"
}
mitigation fuzzing "Fuzzers look at main without end" {
  status implemented
  kind detect
  applies to core
  evidence "https://github.com/envoyproxy/envoy/tree/main/test/fuzz"
  source security-policy in "Released versions and main branch"
}
mitigation overload-limits "Watermarks, timeouts, circuit breakers and the overload manager" {
  status delegated because "They are part of Envoy, but only the operator knows the right values."
  done by operator
  applies to core
}
mitigation edge-settings "Settings for an edge proxy" {
  description """
    Limits on buffers, streams and connections; the remote address instead of headers of the client;
    refusal of header names with underscores.
    """
  status delegated
  done by operator
  applies to listener
  source edge-guide
}
mitigation linear-expressions "Regular expressions run in linear time" {
  status implemented
  applies to xds, core
  evidence "https://www.envoyproxy.io/docs/envoy/latest/api-v3/extensions/regex_engines/v3/google_re2.proto"
  source regex-reference
}
mitigation posture-labels "Each extension states the peers that it can stand" {
  status implemented
  kind detect
  applies to extensions
  evidence "https://www.envoyproxy.io/docs/envoy/latest/intro/arch_overview/security/threat_model"
}
mitigation extension-choice "Only extensions that fit their place are configured" {
  status delegated
  done by operator
  applies to extensions
}
mitigation admin-closed "Only the host or a secure network reaches the administration interface" {
  status delegated because "Envoy cannot know which network is secure."
  done by operator
  applies to admin-port
  source admin-guide
}

responsibility set-limits "Set limits before strangers can connect" {
  falls to operator
  about overload-limits, edge-settings
  how "Follow the guide for edge proxies, and choose limits that fit the machine."
  misuse "Serving the internet with default settings"
  source edge-guide
}
responsibility close-admin "Keep the administration interface to yourself" {
  falls to operator
  about admin-port
  how "Let it listen on localhost only, and keep machines that reach it off other networks."
  source admin-guide
}

verdict data-flaw "Data of others can be read or changed" {
  is vulnerability
  because "It breaks the promise that matters most; every such report starts the release process."
  rests on traffic-apart
  goes to "envoy-security@googlegroups.com"
}
verdict availability-flaw "A hardened part can be stopped or exhausted" {
  is vulnerability
  because "It counts if the traffic comes from the side that the part is hardened against."
  rests on survives-request
  goes to "envoy-security@googlegroups.com"
}
verdict in-the-open "Handled in public" {
  is hardening
  because "Work on robustness, such as against floods below a factor of 100, needs no embargo."
  goes to "A public issue of envoyproxy/envoy"
  note "That they go to public issues is a conclusion from: they are met in the open."
}
verdict default-settings "The default settings are not safe" {
  under in-the-open
  rests on safe-defaults
}
verdict by-trust "Needs a peer that is trusted here" {
  is not-an-issue
  because "The model says whom Envoy trusts; a report that breaks that trust finds what is known."
}
verdict xds-wire "A management server does harm" { under by-trust; rests on trusted-control-plane }
verdict side-call "A service that is asked does harm" {
  under by-trust
  rests on trusted-side-calls
}
verdict loaded-script "A loaded script does harm" { under by-trust; rests on confined-code }
