// What this model is held to where it promises something.

requirement checkable-promises "Promises about what must not be forged rest on something that is there to see" {
  description """
    A promise is worth what upholds it. For what others build on, a control that is there and says
    where it can be seen is among its supports; else the promise says that it is limited.
    """
  for property
  where {
    status provided
    protects asset { integrity high, critical }
  }
  require {
    any {
      upheld by mitigation { status implemented; evidence }
      strength limited, best-effort
    }
  }
  message "name in 'upheld by' a control that is implemented, with 'evidence', or say that the promise is limited"
}
