// What this model is held to where secrets cross a boundary.

requirement known-encryption "Secrets on their way up are known to be encrypted, or known not to be" {
  description """
    On the way into something that is trusted more, what is highly confidential passes places that
    are trusted less. Whether others can read it there has to be found out.
    """
  for flow
  where {
    goes-up yes
    crosses any
    any {
      carries asset { confidentiality high, critical }
      returns asset { confidentiality high, critical }
    }
  }
  require { encrypted yes, no }
  message "find out, and write 'encrypted yes' or 'encrypted no'"
}
