// The words that this model uses in the sense of PyPI.

term "project" "A name on PyPI, with the releases and files published under it." {
  source help-page in "#packages"
}
term "release" "One version of a project." { source help-page in "#packages" }
term "file" "One downloadable artifact of a release: an sdist or a wheel. Also: distribution." {
  source help-page in "#packages"
}
term "package" "In common speech a project, a release or a file; this model says which it means." {
  source help-page in "#packages"
}
term "sdist" "A source archive, a compressed tar file. Installing it runs code of the publisher." {
  source archives-doc in "Source distributions"
}
term "wheel" "A built archive in ZIP form, which may hold binaries." {
  source archives-doc in "Wheels"
}
term "simple API" """
  The index that installers read: projects, their files, hashes and states. It is also called the
  index API. Its HTML form is frozen; the JSON form is the one that grows.
  """ {
  source index-api-doc in "Routes"
  source pep-691
  source blog-2026-08-11
}
term "yank" """
  To hide a release from installers without removing it: it is ignored unless it is the only match
  for an exact pin. Whole releases only.
  """ {
  source yanking-doc
  source pep-592
}
term "quarantine" """
  A reversible state, set by staff or automatically, in which a project or a release is absent from
  the index and cannot be installed while somebody examines it.
  """ {
  source blog-2024-12-30
  source help-page in "#project_in_quarantine"
}
term "archive" "To close a project to uploads. It stays installable, and nothing bad is implied." {
  source blog-2025-01-30
}
term "status marker" """
  The state of a project in machine-readable form. The standard knows active, archived, quarantined
  and deprecated; PyPI emits the first three.
  """ {
  source pep-792
  source blog-2025-08-14
}
term "Trusted Publishing" """
  Publishing without a stored secret: a CI job shows a short-lived identity token and receives an
  API token that is limited to its project and to 15 minutes.
  """ {
  source tp-docs
}
term "pending publisher" """
  A Trusted Publisher registered for a project that does not exist yet; its first upload creates
  the project.
  """ {
  source tp-pending
}
term "attestation" """
  A signed statement about a file, made with the identity of a Trusted Publisher through Sigstore.
  It says where the file comes from, not whether it is good.
  """ {
  source attestation-docs
  source pep-740
}
term "macaroon" """
  The format of PyPI's API tokens: a bearer token that carries its own restrictions, the caveats,
  each of which is checked at every request.
  """ {
  source warehouse-source in "warehouse/macaroons/caveats/__init__.py"
}
term "observation" "A structured report about a project, made by a user or by staff." {
  source warehouse-source in "warehouse/observations/"
}
term "observer" "A reporter whom PyPI trusts enough to count towards automatic quarantine." {
  source warehouse-source in "warehouse/observations/tasks.py"
}
term "ultranormalized name" """
  The name of a project with look-alike characters folded into one, used to refuse a new name that
  would pass for an existing one.
  """ {
  source warehouse-source in "warehouse/packaging/services.py:515"
}
term "Inspector" "A separate service on which anybody can browse the content of published files." {
  source security-page
}
term "Camo" "The proxy through which pages load the images of third parties." {
  source architecture-doc in "System Context Diagram"
}
