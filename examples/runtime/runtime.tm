// What Node.js promises to those who build on it, as a contract: whom it trusts, whom it does not,
// and what follows for reports. It has no threats, flows and boundaries, on purpose.

model node "Node.js, a JavaScript runtime" {
  purpose """
    Node.js runs the programs of others on their own machines and gives them the network, files and
    cryptography.

    It **trusts the code that it is asked to run** and all around it that the operator controls. It
    does **not trust data** that comes over the network or out of files by way of its APIs. A fault
    with which such data does more than the API says is a vulnerability; a fault that needs
    something trusted to turn hostile is none.
    """
  version "nodejs/node 004238d77c, the security policy of main"
  reviewed 2026-11-27
  review-every 365
  review-when "The security policy of Node.js changes",
    "A feature behind a compile-time flag becomes part of official releases",
    "An experimental platform becomes a supported one",
    "Node.js documents the permission model, `node:vm` or the sandbox of V8 as a boundary"
  owner "Node.js project"
  report to "https://hackerone.com/nodejs"
  policy "https://github.com/nodejs/node/security/policy"
  disclosure """
    A report is normally acknowledged within 5 days, and answered in more detail within 10; at the
    end of a year it may take longer. The fault is checked in all supported versions, fixes are kept
    private, a CVE is requested and a day is set for everybody, typically 72 hours after the CVE.
    Who hears nothing for 6 business days may write to security@lists.openjsf.org. There is no bug
    bounty.
    """
  languages "en"
  provenance documented
  source policy-document
  note "Levels of assets and the interval of review are proposals, and so is when to review besides."
}

import "./verdicts.tm"

page contract "What Node.js promises" {
  file "published/THREAT_MODEL.md"
  shape rubric
  intro """
    Whom Node.js trusts and whom not, what you can rely on when you build on it, and which reports
    are about a vulnerability.

    It was made from the public security policy of Node.js, in other words. **Node.js has not
    adopted it**: where the two differ, the policy counts.
    """
}

document policy-document "Node.js: security policy and threat model" {
  url "https://github.com/nodejs/node/blob/004238d77c5ef7d23098b600f76f94d2bf4e2db5/SECURITY.md"
}
document permissions-guide "Node.js: permissions" { url "https://nodejs.org/api/permissions.html" }
document vm-reference "Node.js: VM (executing JavaScript)" { url "https://nodejs.org/api/vm.html" }
document cli-reference "Node.js: command-line API" { url "https://nodejs.org/api/cli.html" }

// Who is trusted

actor developer "Developer of an application" {
  trust trusted
  becomes "Writes the code that Node.js runs, or chooses what of others it loads."
  may "do all that the user may who runs the process"
}
actor operator "Operator" {
  trust trusted
  becomes "Runs Node.js: chooses the system, the network, the flags and the environment."
}
actor peer "Remote peer" {
  trust untrusted
  becomes "Is at the other end of a connection, whoever opened it."
  may "send any bytes"
}
actor data-holder "Holder of protected data" {
  trust untrusted
  becomes "Has data that an application protected with Node.js, such as a text that it encrypted."
  may-not "read or change it without the key"
}
actor file-author "Author of a file that is read" {
  trust untrusted
  becomes "Wrote the content of a file or stream that the application opens."
}
adversary module-author "Author of a malicious module" {
  in-scope no because "Code that is loaded is trusted, from wherever it came."
  can "run code with the rights of the process"
  source policy-document in "Malicious Third-Party Modules (CWE-1357)"
}
adversary host-intruder "Intruder on the machine" {
  in-scope no because "The operating system and what it controls are trusted."
  can "change the system, its configuration, files and environment"
  source policy-document in "What constitutes a vulnerability"
}
adversary network-owner "Whoever runs the network or a proxy of the deployment" {
  in-scope no because "The operator chose them. What peers send through them stays untrusted."
  can "read traffic and decide where it goes"
  source policy-document in "Unauthorized or untrusted HTTP proxy deployments"
}
adversary debugger-user "Whoever connects to the inspector" {
  in-scope no because "Every connection to the inspector is trusted, also one from elsewhere."
  can "run code in the process and look at all that it holds"
  source policy-document in "What constitutes a vulnerability"
  source cli-reference in "Inspector security"
}
adversary build-intruder "Intruder in the environment that builds Node.js" {
  in-scope no because "Build scripts run what their environment tells them to."
  can "set variables, replace tools and change files of the build"
  source policy-document in "Build System Attacks Requiring Control of the Build Environment"
}

// What is at stake, and where strangers' data comes in

asset protected-data "Data that an application protects with the APIs" {
  confidentiality high
  integrity high
  provenance inferred
}
asset process-control "Control of what the process does" {
  integrity critical
  provenance inferred
}
asset runtime-service "The running process" { availability high; provenance inferred }

component runtime "Node.js" {
  technology "C++ and JavaScript, on V8"
  handles protected-data, process-control
  entry inbound "Connections that are accepted" {
    description "Node.js checks or converts what comes in before the application gets it."
    protocol "HTTP, all versions"
    open to peer
    authenticated no because "The application decides whom it serves."
  }
  entry outbound-answers "Answers on connections that were opened" {
    description "These are checked or converted in the same way."
    protocol "HTTP, DNS"
    controlled by peer
    except "The length of an answer, and the order of answers on one HTTP/1.1 connection."
    authenticated no because "The application decides whom it asks."
  }
  entry content "Content of files and streams" {
    controlled by file-author
    except "Modules: the file system from which code is loaded is trusted."
    authenticated no because "Whoever may write a file is for the system to say."
  }
  entry calls "Arguments of API calls" {
    open to developer
    authenticated no because "The application is trusted and checks what it passes on."
  }
  entry inspector "Inspector (debugger)" {
    open to developer
    authenticated no because "Each connection to it is trusted; it is for the operator to guard."
    source cli-reference in "Inspector security"
  }
}

// What is promised

property api-protection "Data protected by correct use of the APIs stays secret and unchanged" {
  protects protected-data
  against peer, data-holder
  promised to developer, operator
  symptom "A forged certificate is accepted, or a text is read without its key."
  source policy-document in "What constitutes a vulnerability"
}
property data-is-data "Untrusted data never does more than the API says" {
  protects process-control
  against peer, file-author
  promised to developer, operator
  condition "What the application passes on as trusted is right."
  symptom "Code runs, globals change or the process dies for good because of bytes that were read."
  source policy-document in "What constitutes a vulnerability"
}
property stays-available "Untrusted data does not stop or exhaust the runtime" {
  protects runtime-service
  against peer
  promised to operator
  strength limited
  symptom "The process stops, or becomes slower without bound, because of what a stranger sends."
  limit "Only stable, documented APIs that are used as they should be, without a warning."
  limit "Only where the attacker spends far less than the server, and a restart is no answer."
  limit "The length of what an application asked for is trusted."
  source policy-document in "Denial of Service (DoS) vulnerabilities"
}
property no-hidden-configuration "Nothing undocumented is loaded or run by default" {
  protects process-control
  promised to operator
  symptom "Node.js by itself loads a configuration or runs code that no document tells of."
  limit "A documented file counts as the operator's own; some cases are mended by documenting them."
  source policy-document in "What constitutes a vulnerability"
}

// What is not promised, though a name suggests it

property permission-boundary "--permission holds back hostile code" {
  status disclaimed because "It limits mistakes of trusted code; hostile code gets around it."
  suggested by "The name: permission model"
  source permissions-guide
  source policy-document in "Permission Model Boundaries (--permission)"
}
property vm-isolation "node:vm isolates code" {
  status disclaimed because "The module is no security mechanism, and not for untrusted code."
  suggested by "The word context, and the separate globals"
  source vm-reference
}
property wasi-files "node:wasi confines access to files" {
  status disclaimed because "It does not give all the guarantees that some runtimes of WASI give."
  suggested by "What some other runtimes of WASI give"
  source policy-document in "What constitutes a vulnerability"
}
property v8-sandbox "The sandbox of V8 is a boundary of Node.js" {
  status disclaimed because "It is internal to V8, and Node.js neither documents nor guarantees it."
  suggested by "The name: sandbox"
  source policy-document in "V8 Sandbox"
}
property proxy-privacy "The built-in proxy support hides traffic" {
  status disclaimed because "It is there to reach networks by a proxy that the deployment allows."
  suggested by "What other proxies are used for"
  source policy-document in "Unauthorized or untrusted HTTP proxy deployments"
}

// What is taken for granted

assumption trusted-code "The code that runs may run" {
  source policy-document in "What constitutes a vulnerability"
  about developer, module-author
  because "It has the rights of the user anyway: packages, native code and WebAssembly included."
  falls to developer
}
assumption trusted-input "Input that the application passes on has been checked" {
  source policy-document in "What constitutes a vulnerability"
  about calls
  because "Only the application knows what is right, for paths as for `JSON.parse()`."
  falls to developer
}
assumption trusted-system "The operating system and its configuration are sound" {
  about host-intruder
  source policy-document in "What constitutes a vulnerability"
  because "Node.js stands on it: files of modules, the path of execution, the environment."
  falls to operator
}
assumption trusted-network "The network of the deployment keeps traffic private" {
  about network-owner
  source policy-document in "What constitutes a vulnerability"
  because "Its routes and proxies are the operator's. What peers send stays untrusted."
  falls to operator
}
assumption trusted-build "The environment that builds Node.js is sound" {
  about build-intruder
  because "Build scripts run what the environment tells them; they are no boundary."
  falls to operator
  source policy-document in "Build System Attacks Requiring Control of the Build Environment"
}

// What is out of scope

exclusion third-party "Faults of modules that others publish" {
  because "Node.js trusts the code that it is asked to run, wherever it was installed from."
  instead "Tell the maintainers of the module."
  source policy-document in "Reporting a bug in a third-party module"
}
exclusion experimental-platforms "Platforms that count as experimental" {
  because "They may not even build, and are tested less than those of the upper tiers."
  instead "Report an ordinary bug."
  source policy-document in "Experimental platforms"
}
exclusion unreleased-features "Features behind flags of the build or of V8" {
  because "They are there to develop and test, and official releases do not switch them on."
  instead "Report an ordinary bug."
  source policy-document in "Experimental features behind compile-time flags and V8 flags"
}
exclusion corepack-downloads "Software that Corepack downloads" {
  because "It is the version that the user asked for or the newest one, not a part of a release."
  instead "Keep it current."
  source policy-document in "Vulnerabilities affecting software downloaded by Corepack"
}
exclusion proxy-rules "Rules of a deployment about proxies" {
  because "Node.js enforces no policy or law of a network; its operator decides what is allowed."
  about network-owner
  source policy-document in "Unauthorized or untrusted HTTP proxy deployments"
}
