// The register: numbers and ratings are those of the generic threat model of TF-A.

property approved-code "Only firmware that the provider approved runs" {
  protects code-execution, images
  promised to platform
  condition "`TRUSTED_BOARD_BOOT=1`"
  limit "Not against somebody who disturbs the chip while it verifies an image."
  upheld by trusted-boot, rollback-protection, boot-enabled
  severity critical
}
property firmware-apart "Other software cannot read or change what belongs to the firmware" {
  protects sensitive-data, code-execution
  against ns-code, sec-code
  promised to platform
  condition "The platform configures memory, counters and debug as it should."
  upheld by input-validation, register-switching, sound-platform
}
property call-robustness "No call brings the firmware down" {
  protects availability
  against ns-code, sec-code
  promised to platform
  limit "Services that a platform adds have to check their arguments themselves."
  upheld by call-validation
}

// All images

threat id-05 "05: Messages on the console give secrets away" {
  description """
    What helps to debug helps an attacker too, if production builds still print it: the state of the
    processor, stacks, or the timing of what works on secrets.
    """
  stride disclosure
  targets sensitive-data, runtime, boot
  via df2
  posed by app-debug
  likelihood likely
  impact low
  severity medium
  mitigated by quiet-release, quiet-platform
  when server { dismissed because "The source rates it as not applicable to servers." }
}
threat id-06 "06: The debug interface gives access to everything" {
  description """
    Debug and trace need no help of the software. Where a product leaves them on and asks for no
    proof, they read and change registers and memory.
    """
  stride tampering, disclosure, elevation
  targets code-execution, sensitive-data
  via debug-port, df3
  posed by app-debug
  likelihood certain
  impact high
  severity critical
  mitigated by debug-locked
  when server { dismissed because "The source rates it as not applicable to servers." }
}
threat id-08 "08: Memory is corrupted where bounds are not checked" {
  description """
    Buffers or numbers overflow, bounds are not checked, or errors are handled wrongly. An assertion
    that stands in for a check is not there in release builds.
    """
  stride tampering, disclosure, elevation
  targets code-execution, sensitive-data, runtime, boot
  via df4, df5
  posed by ns-code, sec-code
  breaks firmware-apart
  cwe 120, 190
  likelihood possible
  impact critical
  severity high
  mitigated by input-validation, review-and-test
}
threat id-11 "11: Memory is mapped with more rights than needed" {
  description """
    Wrong attributes of memory open it to software of the normal world, to read data or to run code.
    """
  stride disclosure, elevation
  targets sensitive-data, code-execution
  via df5, df6
  posed by ns-code
  breaks firmware-apart
  likelihood likely
  impact critical
  severity critical
  mitigated by least-privilege-maps
}
threat id-13 "13: Secrets stay in memory" {
  description """
    A secret that stays in a buffer after its use is there for whoever gets at the memory through
    some other hole.
    """
  stride disclosure
  targets sensitive-data
  via df4, df5
  posed by ns-code, sec-code
  breaks firmware-apart
  cwe 226
  likelihood possible
  impact critical
  severity high
  mitigated by clearing, clearing-platform
}
threat id-15 "15: Input from the console is believed" {
  description """
    What it does depends on what the input is used for: change data or the course of the program, or
    hold it up while it waits.
    """
  stride tampering, disclosure, denial, elevation
  targets sensitive-data, code-execution, availability
  via df2, df4, df5
  posed by ns-code, sec-code
  likelihood certain
  impact critical
  severity critical
  avoided because "By default the code that reads is not built, and generic code never reads."
  when console-input {
    via console-reading, df2, df4, df5
    transferred to platform because "Whoever enables it treats what is read as untrusted."
  }
}

// Boot firmware

threat id-01 "01: An image is changed to run other code" {
  description """
    Flash can be changed by hand, from the operating system of the normal world, or by way of
    updates.
    """
  stride tampering, elevation
  targets code-execution, images, flash
  via image-loading, df1
  posed by physical-access, ns-code, sec-code
  breaks approved-code
  likelihood certain
  impact critical
  severity critical
  mitigated by trusted-boot, metadata-checks
}
threat id-02 "02: An old image with known holes is booted" {
  description "An update goes back to a version whose holes were mended since."
  stride tampering
  targets code-execution, images
  via image-loading, df1
  posed by physical-access, ns-code, sec-code
  breaks approved-code
  likelihood certain
  impact critical
  severity critical
  mitigated by rollback-protection, hardware-counters
}
threat id-03 "03: An image is exchanged between check and use" {
  description "An image outside the chip is exchanged right after it was verified."
  stride elevation
  targets code-execution, sensitive-data, boot
  via df1
  posed by physical-access
  cwe 367
  likelihood possible
  impact critical
  severity high
  mitigated by copy-first
  when server { dismissed because "The source rates it as not applicable to servers." }
}
threat id-04 "04: A glitch makes the chip skip the check of a signature" {
  description """
    A disturbance, of the power supply for instance, makes the chip go past the very step that
    compares the signature, and with it breaks the chain of trust that starts with a key inside the
    chip.

    A detector of such disturbances helps most, and is hardware. Software could harden itself by
    checking twice where it matters; TF-A does not do so yet.
    """
  stride tampering, elevation
  targets code-execution, boot
  via df1
  posed by physical-access
  cwe 1247
  likelihood possible
  impact critical
  severity high
  when server { dismissed because "The source rates it as not applicable to servers." }
}

// Runtime firmware

threat id-07 "07: A broken call makes the system reboot or hang" {
  description """
    A call that does not exist, or arguments that make no sense, bring the firmware into a state
    that nobody foresaw.
    """
  stride denial
  targets availability, runtime
  via secure-calls, normal-calls, df4, df5
  posed by ns-code, sec-code
  breaks call-robustness
  likelihood likely
  impact medium
  severity high
  mitigated by call-validation, call-validation-platform
}
threat id-09 "09: Registers leak between the worlds" {
  description """
    When the processor goes from one world to the other, what is left in registers can be read
    there.
    """
  stride disclosure
  targets sensitive-data, runtime
  via secure-calls, normal-calls, df4, df5
  posed by ns-code, sec-code
  breaks firmware-apart
  likelihood likely
  impact medium
  severity high
  mitigated by register-switching
}
threat id-10 "10: Speculation leaks the memory of the firmware" {
  description """
    Attacks in the manner of Spectre read across security boundaries by what speculation leaves
    behind.
    """
  stride disclosure
  targets sensitive-data, runtime
  via df4, df5
  posed by sec-code, ns-code
  likelihood possible
  impact medium
  severity medium
  mitigated by speculation-barriers, speculation-platform
}
threat id-12 "12: Performance counters tell what the firmware does" {
  description """
    Software may have events counted at every level of privilege, and learns from the counts how
    long the firmware takes for what it does.
    """
  stride disclosure
  targets sensitive-data, runtime
  via df5, df6
  posed by ns-code
  likelihood unlikely
  impact medium
  severity medium
  mitigated by counters-off, debug-locked
}

// Answered outside of TF-A

threat id-14 "14: A foreign binary is loaded as the secure system" {
  description """
    Until the normal world has handed over the secure operating system, whoever controls that world
    decides what runs in its place, or what is written over in the memory of the firmware.
    """
  only in late-load
  stride tampering, disclosure, elevation
  targets code-execution, sensitive-data, secure-os
  via df5
  posed by ns-code
  likelihood likely
  impact critical
  severity critical
  transferred to platform because "The system has to be closed until the call; TF-A has no means."
}

// Controls of the generic code

mitigation trusted-boot "Every image is authenticated before it runs" {
  status implemented
  condition "`TRUSTED_BOARD_BOOT=1`"
  applies to image-loading
  evidence "https://trustedfirmware-a.readthedocs.io/en/latest/design/trusted-board-boot.html"
}
mitigation metadata-checks "Data that is not authenticated is checked before use" {
  status implemented
  applies to boot
  evidence "https://trustedfirmware-a.readthedocs.io/en/latest/threat_model/firmware_threat_model/threat_model.html"
}
mitigation rollback-protection "The version of an image is compared with a counter" {
  status implemented
  condition "The platform has non-volatile counters in hardware."
  applies to image-loading
  evidence "https://trustedfirmware-a.readthedocs.io/en/latest/design/trusted-board-boot.html"
}
mitigation input-validation "What comes from other worlds is checked before use" {
  status implemented
  applies to runtime, boot
  evidence "https://trustedfirmware-a.readthedocs.io/en/latest/process/coding-guidelines.html#error-handling-and-robustness"
}
mitigation review-and-test "Reviews, static analysis and tests of all code" {
  status implemented
  kind detect
  applies to runtime, boot
  evidence "https://git.trustedfirmware.org/TF-A/tf-a-tests.git/about/"
}
mitigation clearing "Buffers are cleared when they are not needed any more" {
  status implemented
  applies to runtime, boot
  evidence "https://trustedfirmware-a.readthedocs.io/en/latest/threat_model/firmware_threat_model/threat_model.html"
}
mitigation call-validation "Numbers and arguments of standard calls are checked" {
  status implemented
  applies to secure-calls, normal-calls
  evidence "https://trustedfirmware-a.readthedocs.io/en/latest/threat_model/firmware_threat_model/threat_model.html"
}
mitigation register-switching "Registers are saved and restored when worlds change" {
  status implemented
  applies to runtime
  evidence "https://trustedfirmware-a.readthedocs.io/en/latest/threat_model/firmware_threat_model/threat_model.html"
}
mitigation speculation-barriers "Barriers against Spectre in generic code" {
  status implemented
  applies to runtime
}
mitigation counters-off "Counting in the secure world is off by default" {
  status implemented
  applies to runtime
}
mitigation quiet-release "Release builds report no crashes and log little" {
  status implemented
  condition "`CRASH_REPORTING` and `LOG_LEVEL` are left as they are in release builds."
  applies to runtime, boot
}

// What the provider of the platform has to do

mitigation quiet-platform "Messages of the platform's code hold no secrets" {
  status delegated
  done by platform
  applies to df2
}
mitigation debug-locked "Debug and trace are off in products, or ask for proof" {
  status delegated because "How debug and trace are set up is for each platform."
  done by platform
  applies to debug-port
}
mitigation least-privilege-maps "Memory is mapped with the least rights" {
  status delegated because "The platform configures the memory; the generic code has a library for it."
  done by platform
  applies to runtime, boot
}
mitigation clearing-platform "The platform's code clears its buffers too" {
  status delegated
  done by platform
  applies to runtime, boot
}
mitigation hardware-counters "The platform has counters that only count up" {
  status delegated because "The counters are hardware of the platform."
  done by platform
  applies to image-loading
}
mitigation copy-first "Images are copied to memory on the chip before they are checked" {
  status delegated because "The platform decides which images are loaded, and where to."
  done by platform
  applies to image-loading
}
mitigation call-validation-platform "Services that the platform adds check their arguments" {
  status delegated
  done by platform
  applies to runtime
}
mitigation speculation-platform "Code of the chip's maker has such barriers too" {
  status delegated
  done by platform
  applies to runtime
}

incident tfv-8 "TFV-8: x0 to x3 leak from one caller to another" {
  date 2018
  cve "CVE-2018-19440"
  realises id-09
  source security-page
}
incident tfv-5 "TFV-5: a counter register leaks the timing of the secure world" {
  date 2017
  cve "CVE-2017-15031"
  realises id-12
  source security-page
}
incident tfv-1 "TFV-1: a malformed update call copies too much into secure memory" {
  date 2016
  cve "CVE-2016-10319"
  realises id-08
  source security-page
}
