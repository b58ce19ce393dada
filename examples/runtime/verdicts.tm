// What follows for reports, and for those who build on Node.js.

verdict vulnerability "Untrusted data breaks a promise" {
  is vulnerability
  because "Somebody whom Node.js does not trust gains what it promises to keep from them."
  rests on api-protection, data-is-data, stays-available, no-hidden-configuration
  goes to "https://hackerone.com/nodejs"
  source policy-document in "What constitutes a vulnerability"
}
verdict false-certificate "A crafted certificate is accepted" {
  is vulnerability
  rests on api-protection
  cwe 295
  source policy-document in "Improper Certificate Validation (CWE-295)"
}
verdict smuggling "Headers are read in two ways" {
  is vulnerability
  rests on data-is-data
  cwe 444
  source policy-document in "Inconsistent Interpretation of HTTP Requests (CWE-444)"
}
verdict missing-crypto-step "A text can be read without its key" {
  is vulnerability
  rests on api-protection
  cwe 325
  source policy-document in "Missing Cryptographic Step (CWE-325)"
}
verdict undocumented-file "A file that no document names is loaded" {
  is vulnerability
  rests on no-hidden-configuration
  cwe 15
  source policy-document in "External Control of System or Configuration Setting (CWE-15)"
}
verdict experimental-feature "A fault of an experimental feature in official releases" {
  is vulnerability
  because "Such features count like stable ones; only exhaustion asks for a stable API."
  rests on api-protection, data-is-data, no-hidden-configuration
  source policy-document in "Assessing experimental features reports"
}
verdict easy-misuse "An API invites mistakes that open holes in applications" {
  is private
  because "No vulnerability of Node.js, but many may be exposed; a CVE does not always follow."
  rests on trusted-code
  goes to "https://hackerone.com/nodejs"
  source policy-document in "What constitutes a vulnerability"
}
verdict exhaustion "The process is made slow or stops" {
  is depends
  because """
    It is a vulnerability if a stranger can do it at little cost, quickly and each time, by way of a
    stable and documented API that is used correctly, and if running a process anew is no answer.
    """
  rests on stays-available
  cwe 400, 405
  source policy-document in "Denial of Service (DoS) vulnerabilities"
}

verdict ordinary-bug "It touches only what is not ready for production" {
  is bug
  because "Official releases leave it out or off, or it runs where Node.js is tested less."
  rests on experimental-platforms, unreleased-features
  goes to "https://github.com/nodejs/node/issues"
}
verdict experimental-platform "Only an experimental platform is affected" {
  under ordinary-bug
  because "Such platforms may not even build, and are tested less."
  rests on experimental-platforms
  source policy-document in "Experimental platforms"
}
verdict compile-time-flag "It needs a flag of the build or of V8" {
  under ordinary-bug
  because "Official releases do not switch such features on."
  rests on unreleased-features
  example "--js-staging"
  source policy-document in "Experimental features behind compile-time flags and V8 flags"
}
verdict defence-in-depth "It would help only after another boundary has failed" {
  is hardening
  because "Welcome, but never treated as a vulnerability."
  goes to "https://github.com/nodejs/node/issues"
  source policy-document in "Defense-in-depth issues"
}

verdict by-trust "It needs something trusted to be hostile" {
  is not-an-issue
  because "Whoever controls what Node.js trusts has won already."
  rests on trusted-code, trusted-input, trusted-system, trusted-network, trusted-build
  source policy-document in "The Node.js threat model"
}
verdict malicious-module "A package does harm" {
  under by-trust
  rests on trusted-code
  cwe 1357
  source policy-document in "Malicious Third-Party Modules (CWE-1357)"
}
verdict prototype-pollution "Input of the application pollutes a prototype" {
  under by-trust
  rests on trusted-input
  cwe 1321
  source policy-document in "Prototype Pollution Attacks (CWE-1321)"
}
verdict search-path "A file is found in a folder that a stranger can write" {
  under by-trust
  rests on trusted-system
  cwe 427
  source policy-document in "Uncontrolled Search Path Element (CWE-427)"
}
verdict documented-file "A documented configuration file was changed" {
  under by-trust
  rests on trusted-system, no-hidden-configuration
  cwe 15
  source policy-document in "External Control of System or Configuration Setting (CWE-15)"
}
verdict exposed-api "An application hands a dangerous API to strangers" {
  under by-trust
  because "The application decides who may call what."
  rests on trusted-input
  example "Command injection by child_process.exec()", "SQL that attaches files, in node:sqlite"
  cwe 78, 653
  source policy-document in "Exposing Application-Level APIs to Untrusted Users (CWE-653)"
}
verdict path-join "path.join() leaves a folder" {
  under by-trust
  rests on trusted-input
  source policy-document in "What constitutes a vulnerability"
}
verdict build-scripts "The environment of the build injects a command" {
  under by-trust
  rests on trusted-build
  cwe 78, 114, 276
  source policy-document in "Build System Attacks Requiring Control of the Build Environment"
}
verdict inspector-reached "Somebody connects to the inspector" {
  under by-trust
  because "Each such connection counts as the developer's."
  rests on inspector, debugger-user
  source policy-document in "What constitutes a vulnerability"
}
verdict throwing-callback "A callback throws, or nobody handles an error event" {
  under by-trust
  because "Handling errors is part of the application."
  rests on trusted-code
  precedent "CVE-2026-21637 was still treated as a vulnerability; later ones like it are not."
  cwe 248
  source policy-document in "Exceptions Thrown by Application Callbacks (CWE-248)"
}
verdict early-hints "A line break gets into writeEarlyHints()" {
  under by-trust
  because "The application sets that value, and has to clean it."
  rests on trusted-input
  source policy-document in "CRLF Injection in writeEarlyHints()"
}
verdict large-answer "A server sends more than there is memory for" {
  under by-trust
  because "The application chose whom to ask, and how much to take."
  rests on stays-available, limit-answers
  cwe 400
  source policy-document in "Uncontrolled Resource Consumption (CWE-400) on outbound connections"
}

verdict not-promised "It gets around something that is no boundary" {
  is not-an-issue
  because "Node.js says of these that they are not to be relied on."
  rests on permission-boundary, vm-isolation, wasi-files, v8-sandbox, proxy-privacy
}
verdict permission-bypass "Hostile code, a flag or SQL gets around --permission" {
  under not-promised
  rests on permission-boundary
  example "A symbolic link to an allowed path", "A worker with other execArgv"
  source policy-document in "Permission Model Boundaries (--permission)"
}
verdict sandbox-escape "The sandbox of V8 is left" {
  under not-promised
  rests on v8-sandbox
  goes to "The V8 project"
  source policy-document in "V8 Sandbox"
}
verdict hostile-proxy "A configured proxy reads the traffic" {
  under not-promised
  rests on proxy-privacy
  source policy-document in "Unauthorized or untrusted HTTP proxy deployments"
}

responsibility check-input "Check what strangers send before you pass it on" {
  falls to developer
  about calls
  how "Validate and sanitise it, and keep dangerous APIs out of their reach."
  misuse "Paths, commands or SQL that are made from requests",
    "Plug-ins and transforms that strangers may write"
  source policy-document in "Exposing Application-Level APIs to Untrusted Users (CWE-653)"
}
responsibility limit-answers "Ask only for what there is memory for" {
  falls to developer
  about outbound-answers
  because "The length of an answer is trusted: the application chose whom to ask for what."
  source policy-document in "Denial of Service (DoS) vulnerabilities"
}
responsibility handle-errors "Handle error events, and catch in callbacks" {
  falls to developer
  because "An error that nobody handles ends the process."
  misuse "A stream without a handler of error events", "A callback of TLS that throws"
  source policy-document in "Unhandled 'error' Events on EventEmitters (CWE-248)"
}
responsibility choose-code "Choose what you load, and keep it current" {
  falls to developer
  about trusted-code
  because "It gets all the rights of the process, what Corepack downloads included."
  source policy-document in "Vulnerabilities affecting software downloaded by Corepack"
}
responsibility guard-inspector "Keep the inspector off public networks" {
  falls to operator
  about inspector
  how "Leave it at localhost, or put a firewall before the port."
  source cli-reference in "Inspector security"
}
responsibility allow-proxies "Decide which proxies may be used" {
  falls to operator
  about trusted-network
  because "They see the traffic, and Node.js enforces no rules about them."
  source policy-document in "Unauthorized or untrusted HTTP proxy deployments"
}

question run-untrusted "May I run code that I do not trust?" {
  answer """
    Not by means of Node.js alone. Neither `--permission` nor `node:vm` is made for it; use what the
    operating system offers.
    """
  relies on permission-boundary, vm-isolation
  asked by developer
  provenance inferred
  note "The advice to use the operating system is a conclusion, not a quotation."
}
question bad-package "I found malware on npm. Is that for Node.js?" {
  answer "No. Tell the maintainers of the module: Node.js trusts the code that it is asked to run."
  about trusted-code
  asked by developer
  source policy-document in "Reporting a bug in a third-party module"
}
question asset-levels "Are these the levels of what is at stake?" {
  description "The policy names what is protected, but does not weigh it."
  about protected-data, process-control, runtime-service
}
question violation-severity "How severe is it when a promise is broken?" {
  description "The policy tells no severities in advance."
  about api-protection, data-is-data, stays-available, no-hidden-configuration
}
