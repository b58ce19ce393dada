// The threat model of Trusted Firmware-A, after the generic one that the project publishes: what it
// covers, what is at stake, who attacks, and the data flows DF1 to DF6 of its diagram.

model tf-a "Trusted Firmware-A" {
  purpose """
    Trusted Firmware-A (TF-A) is the first software on many Arm processors. It checks and loads all
    that is started after it (BL1, BL2), and one part of it, BL31, stays at the highest level of
    privilege and serves calls of both worlds, the secure and the normal one.

    Makers of platforms build products on it and trust that **only firmware that they approved
    runs**, and that software of lower privilege cannot read or change what belongs to the firmware.

    This is the model of the basic configuration, for every platform. What a platform has to add
    itself is delegated to its provider.
    """
  version "ARM-software/arm-trusted-firmware 077d8b39bc, the generic threat model"
  reviewed 2026-11-27
  review-every 365
  review-when "The generic threat model of the project changes"
  method stride
  owner "Trusted Firmware-A project"
  report to "https://trustedfirmware-a.readthedocs.io/en/latest/process/security.html"
  policy "https://trustedfirmware-a.readthedocs.io/en/latest/process/security.html"
  disclosure """
    Do not report in the issue tracker; follow the security incident process of TrustedFirmware.org,
    so that makers of products can prepare. Vulnerabilities are published as advisories, and who
    finds one is named.
    """
  languages "en"
  provenance documented
  source generic-model
  note """
    Likelihoods are the scores of the source: 5 certain, 4 likely, 3 possible, 2 unlikely.
    Severities are its total ratings. The base is what it says of IoT and mobile devices, which
    are alike; `server` is what differs.
    """
  note "Levels of assets and the interval of review are proposals; so is that a CWE fits."
  note "Incidents are dated by the year of their CVE."
}

import "./threats.tm"

page register "Threats to Trusted Firmware-A" {
  file "published/threat-register.md"
  intro """
    The fifteen threats of the project's generic threat model with its numbers and ratings: what the
    generic code does about each of them, and what the provider of a platform has to add.

    It looks at devices that somebody can hold in the hand, as in IoT and mobile; what is different
    on a server, or with one of two build options, is said where it differs. Flows 1 to 6 are DF1 to
    DF6 of the project's diagram. The words are not the project's: **it has not adopted this
    model**.
    """
  include purpose, profiles, diagram, flows, threats, mitigations, responsibilities, properties
  include assets, actors, adversaries, components, boundaries, entries, assumptions, exclusions
  include incidents, reporting, disclosure, documents
}

document generic-model "TF-A: generic threat model" {
  url "https://github.com/ARM-software/arm-trusted-firmware/blob/077d8b39bc982bb86bd1a78a5ff0d98a8a6d4c1b/docs/threat_model/firmware_threat_model/threat_model.rst"
  link "https://trustedfirmware-a.readthedocs.io/en/latest/threat_model/firmware_threat_model/threat_model.html"
}
document security-page "TF-A: security handling, with the advisories" {
  url "https://github.com/ARM-software/arm-trusted-firmware/blob/1367cc19f189d95cc214d3f7c9055e6acd81c79d/docs/process/security.rst"
}

profile server "Server" {
  effect "Nobody gets at the machine: attacks by hand are not to be expected."
  stance supported
}
profile console-input "Input from the console" {
  setting "ENABLE_CONSOLE_GETC=1"
  default "ENABLE_CONSOLE_GETC=0"
  effect "Code that reads from a UART is part of the build."
  stance discouraged
}
profile late-load "Secure system loaded by the normal world" {
  setting "OPTEE_ALLOW_SMC_LOAD=1"
  effect "The normal world is trusted until it has handed over the secure operating system."
  stance discouraged
  note "The source does not say discouraged, but that the system must be closed until the call."
}

// What is at stake, and who attacks

asset sensitive-data "Sensitive data" {
  description "Not to be changed, as the root public key; or not to be seen, as secure logs."
  confidentiality high
  integrity high
}
asset code-execution "Running only approved code" { integrity critical }
asset availability "The services of the firmware" { availability high }
asset images "Firmware images" { integrity critical }
asset console-output "Messages on the console" { confidentiality low }
asset call-arguments "Arguments and results of calls" { integrity medium }

actor platform "Provider of the platform" {
  trust trusted
  becomes "Makes the chip or the product, ports TF-A to it and chooses the build options."
  may "approve firmware and hold the keys that sign it"
}

boundary lower-privilege "Software of lower privilege" {
  trust untrusted
  adversary ns-code "Malicious or faulty code in the normal world" {
    can "run at NS-EL0 to NS-EL2, make calls, and share memory with the firmware"
  }
  adversary sec-code "Malicious or faulty code in the secure world" {
    can "run at S-EL0 and S-EL1, make calls, and share memory with the firmware"
  }
  component rich-os "Normal world" { handles call-arguments }
  component secure-os "Secure world, such as a trusted OS" { handles call-arguments }
}
boundary outside "Around the chip" {
  trust untrusted
  adversary app-debug "Attacker with debug signals" {
    can "use the debug and trace interface of the chip"
  }
  adversary physical-access "Attacker with the device in hand" {
    can "read and change flash and external buses with common hardware, and disturb clock and power"
  }
  adversary chip-attacker "Attacker of the chip itself" {
    in-scope no because "Rewiring or opening a chip is beyond this model."
    can "use a focused ion beam or chemicals"
  }
  store flash "Non-volatile memory" { holds images; encrypted unknown }
  external uart "Serial console"
  external debugger "Debug and trace probe"
}
boundary hardware "Hardware of the chip" {
  trust trusted
  external security-hardware "TrustZone controller, interrupt controller and others"
}
boundary el3 "Firmware, in ROM or trusted on-chip memory" {
  trust trusted
  component boot "Boot firmware: BL1 and BL2" {
    technology "C"
    handles images, code-execution
    entry image-loading "Loading of images" {
      controlled by physical-access, ns-code, sec-code
      accepts images
      authenticated by trusted-boot
    }
  }
  component runtime "Runtime firmware: BL31" {
    technology "C"
    handles sensitive-data, code-execution, call-arguments
    entry secure-calls "Calls of the secure world" {
      protocol "SMC"
      open to sec-code
      accepts call-arguments
      authenticated no because "The hardware tells which world calls; anybody there may."
    }
    entry normal-calls "Calls of the normal world" {
      protocol "SMC"
      open to ns-code
      accepts call-arguments
      authenticated no because "The hardware tells which world calls; anybody there may."
    }
    entry console-reading "Reading from the console" {
      only in console-input
      controlled by physical-access
      authenticated no because "A UART has no way to prove who sends."
    }
  }
  entry debug-port "Debug and trace interface" { open to app-debug; authenticated by debug-locked }
}

flow df1 flash -> image-loading "Images are loaded and verified" { carries images }
flow df2 runtime -> uart "Messages, and input if it is enabled" { carries console-output }
flow df3 debugger -> debug-port "Debug and trace" {
  description "Can reach registers and memory of the firmware, unless it is locked."
}
flow df4 secure-os -> secure-calls "Calls and shared memory of the secure world" {
  carries call-arguments
  returns call-arguments
}
flow df5 rich-os -> normal-calls "Calls and shared memory of the normal world" {
  carries call-arguments
  returns call-arguments
}
flow df6 runtime -> security-hardware "Registers and interrupts" {
  description "Configured at boot, used at run time."
}

assumption on-chip "All images run from ROM or trusted memory on the chip" {
  about el3
  because "Then nobody can probe or change the memory they run from."
  falls to platform
}
assumption boot-enabled "Trusted boot is enabled" {
  about trusted-boot
  because "It is part of the configuration that is looked at; without it anything could be booted."
  falls to platform
}
assumption sound-platform "The hardware meets Arm's base security requirements (PSR)" {
  about hardware
  falls to platform
}

exclusion power-analysis "Power analysis" because "Out of scope, like attacks on the chip itself."
exclusion other-worlds "Secure EL2, and the Root and Realm worlds" {
  because "They are not part of the basic configuration."
  instead "The threat model for TF-A with Arm CCA support covers Realms."
}
exclusion experimental "Experimental features" because "The basic configuration has none."
exclusion attestation "Remote attestation" because "Other agents of the platform answer for it."
