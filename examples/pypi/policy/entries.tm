// What this model is held to at its doors. No file of the model imports this one: tm.config.json names it.

requirement authenticated-entries "Doors to strangers are locked, or the model says why not" {
  description """
    Whoever reads the model of a service asks first what a stranger can reach. An entry that says
    nothing about its callers may be locked or forgotten, and a control that is not there yet, or
    only in part, locks nothing.
    """
  for entry
  where { open-to-untrusted yes }
  require { any { authenticated by mitigation { status implemented }; authenticated no } }
  message "name a control that is implemented in 'authenticated by', or the reason in 'authenticated no because'"
  severity error
}
