// What follows for reports, and for those who build on Node.js.

verdict vulnerability "Untrusted data breaks a promise" {
  is vulnerability
  because "Somebody whom Node.js does not trust gains what it promises to keep from them."
  rests on api-protection, data-is-data, stays-available, no-hidden-configuration
  goes to "https://hackerone.com/nodejs"
}
verdict false-certificate "A crafted certificate is accepted" {
  is vulnerability
  rests on api-protection
  cwe 295
}
verdict smuggling "Headers are read in two ways" {
  is vulnerability
  rests on data-is-data
  cwe 444
}
verdict missing-crypto-step "A text can be read without its key" {
  is vulnerability
  rests on api-protection
  cwe 325
}
verdict undocumented-file "A file that no document names is loaded" {
  is vulnerability
  rests on no-hidden-configuration
  cwe 15
}
verdict experimental-feature "A fault of an experimental feature in official releases" {
  is vulnerability
  because "Such features count like stable ones; only exhaustion asks for a stable API."
  source policy-document in "Assessing experimental features reports"
}
verdict easy-misuse "An API invites mistakes that open holes in applications" {
  is private
  because "No vulnerability of Node.js, but many may be exposed; a CVE does not always follow."
  goes to "https://hackerone.com/nodejs"
}
verdict exhaustion "The process is made slow or stops" {
  is depends
  because """
    It is a vulnerability if a stranger can do it at little cost, quickly and each time, by way of a
    stable and documented API that is used correctly, and if running a process anew is no answer.
    """
  rests on stays-available
  cwe 400, 405
}

verdict ordinary-bug "An ordinary bug" {
  is bug
  because "It lies where Node.js gives no support in production."
  goes to "https://github.com/nodejs/node/issues"
}
verdict experimental-platform "Only an experimental platform is affected" {
  under ordinary-bug
  because "Such platforms may not even build, and are tested less."
  source policy-document in "Experimental platforms"
}
verdict compile-time-flag "It needs a flag of the build or of V8" {
  under ordinary-bug
  because "Official releases do not switch such features on."
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
  rests on trusted-code, trusted-input, trusted-system, trusted-network
}
verdict malicious-module "A package does harm" { under by-trust; rests on trusted-code; cwe 1357 }
verdict prototype-pollution "Input of the application pollutes a prototype" {
  under by-trust
  rests on trusted-input
  cwe 1321
}
verdict search-path "A file is found in a folder that a stranger can write" {
  under by-trust
  rests on trusted-system
  cwe 427
}
verdict documented-file "A documented configuration file was changed" {
  under by-trust
  rests on trusted-system, no-hidden-configuration
  cwe 15
}
verdict exposed-api "An application hands a dangerous API to strangers" {
  under by-trust
  because "The application decides who may call what."
  rests on trusted-input
  example "Command injection by child_process.exec()", "SQL that attaches files, in node:sqlite"
  cwe 78, 653
}
verdict path-join "path.join() leaves a folder" { under by-trust; rests on trusted-input }
verdict build-scripts "The environment of the build injects a command" {
  under by-trust
  rests on trusted-build
  cwe 78, 114, 276
}
verdict inspector-reached "Somebody connects to the inspector" {
  under by-trust
  because "Each such connection counts as the developer's."
  rests on inspector
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
  rests on trusted-input
}
verdict large-answer "A server sends more than there is memory for" {
  under by-trust
  because "The application chose whom to ask, and how much to take."
  rests on stays-available
  cwe 400
}

verdict not-promised "It gets around something that is no boundary" {
  is not-an-issue
  because "Node.js says of these that they are not to be relied on."
}
verdict permission-bypass "Hostile code, a flag or SQL gets around --permission" {
  under not-promised
  rests on permission-boundary
  example "A symbolic link to an allowed path", "A worker with other execArgv"
}
verdict sandbox-escape "The sandbox of V8 is left" {
  under not-promised
  rests on v8-sandbox
  goes to "The V8 project"
}
verdict hostile-proxy "A configured proxy reads the traffic" {
  under not-promised
  rests on proxy-privacy
}

responsibility check-input "Check what strangers send before you pass it on" {
  falls to developer
  about calls
  how "Validate and sanitise it, and keep dangerous APIs out of their reach."
  misuse "Paths, commands or SQL that are made from requests"
}
responsibility handle-errors "Handle error events, and catch in callbacks" {
  falls to developer
  because "An error that nobody handles ends the process."
}
responsibility choose-code "Choose what you load, and keep it current" {
  falls to developer
  because "It gets all the rights of the process, what Corepack downloads included."
}
responsibility guard-inspector "Keep the inspector off public networks" {
  falls to operator
  about inspector
  how "Leave it at localhost, or put a firewall before the port."
  source cli-reference in "Inspector security"
}
responsibility allow-proxies "Decide which proxies may be used" { falls to operator }

question run-untrusted "May I run code that I do not trust?" {
  answer """
    Not by means of Node.js alone. Neither `--permission` nor `node:vm` is made for it; use what the
    operating system offers.
    """
  relies on permission-boundary, vm-isolation
  asked by developer
  note "The advice to use the operating system is a conclusion, not a quotation."
}
question bad-package "I found malware on npm. Is that for Node.js?" {
  answer "No. Tell the maintainers of the module: Node.js trusts the code that it is asked to run."
  about trusted-code
  asked by developer
  source policy-document in "Reporting a bug in a third-party module"
}
