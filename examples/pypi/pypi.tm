// The threat model of PyPI, the Python Package Index, written from public documents and from the
// source code of Warehouse, the application behind it. It answers pypi/warehouse issue 5718.
// README.md maps each point of that issue to the place where it stands here.

model pypi "PyPI, the Python Package Index" {
  purpose """
    PyPI is where the Python community publishes packages, both libraries and applications, and
    where installers fetch them. It is one link in a toolchain: build tools and twine stand before
    it, pip, uv and other installers after it, and packaging.python.org describes the whole.
    Warehouse is the application that runs pypi.org and test.pypi.org; it is not meant for other
    indexes.

    PyPI is a **publishing platform, not a curation platform**. It lets users verify that what they
    installed is what the publisher uploaded. It does not decide whether the publisher deserves
    trust: that decision stays with those who install. Files are source archives and built
    archives, and the built ones hold binaries that nobody at PyPI has inspected.

    Far more is read than written, so nearly everything that is read is served from caches. In 2025
    the service took in 3.9 million files and 130,000 new projects, and answered 2.56 trillion
    requests. It replaced the legacy index in April 2018. The Python Software Foundation runs it
    with a small staff and volunteers, without any promise of availability.
    """
  version "pypi/warehouse 6b62157124 (2026-08-21)"
  reviewed 2026-08-22
  review-every 180
  review-when "A trust boundary, a class of users or an identity provider is added"
  review-when "An incident report or an audit is published"
  review-when "A standard that this model calls planned is adopted, rejected or withdrawn"
  method stride, linddun
  report to "mailto:security@pypi.org"
  policy "https://pypi.org/security/"
  disclosure """
    Report a security issue in PyPI itself to security@pypi.org, and never on a public tracker, chat
    or mailing list. The team acknowledges a report within 48 hours. Report a malicious project with
    the "Report project as malware" button on its page (you need to be logged in); give the address
    of the project, an explanation, and a link to the lines on inspector.pypi.io.
    """
  languages "en"
  provenance documented
  source security-page in "Reporting a security issue"
  source application-doc in "Usage assumptions and concepts"
  source issue-5718 in "General application purpose"
  source blog-2025-12-31 in "By the numbers"
  note "Severities, residual risks, levels of assets and dates of acceptance are proposals."
  note "Section names of sources follow the reading of 2026-08-22; check them before adopting."
}

import "./documents.tm"
import "./glossary.tm"
import "./actors.tm"
import "./assets.tm"
import "./components.tm"
import "./flows.tm"
import "./properties.tm"
import "./assumptions.tm"
import "./threats.tm"
import "./mitigations.tm"
import "./verdicts.tm"
import "./responsibilities.tm"
import "./incidents.tm"
import "./questions.tm"

// For https://pypi.org/security/: what PyPI is, what it promises, what to report and how.
page user-security {
  file "published/security.html"
  intro """
    What PyPI is for, what it does and does not protect, and which problems to report to whom. A
    draft made from public sources: PyPI has not adopted it.
    """
  include purpose, reporting, disclosure, verdicts, properties, questions, actors, assets, entries
  include components, boundaries, diagram, assumptions, exclusions, responsibilities, incidents
  include terms, documents
}

// For https://warehouse.pypa.io/security/: what PyPI would like to provide in the long term, and
// how its parts hold together.
page long-term-security {
  file "published/long-term-security.md"
  flavour mkdocs
  intro """
    Which security properties PyPI provides today, which it works towards, and which it has turned
    down. A draft made from public sources: PyPI has not adopted it.
    """
  include purpose, roadmap, properties, boundaries, diagram, components, flows, assumptions
  include mitigations, exclusions, incidents, documents
}

// The threats themselves. Some are open, so this page stays internal until PyPI has looked at them.
page threat-review {
  file "internal/threats.md"
  audience internal
  intro "Every threat with its response, for the review by the maintainers."
  include threats, mitigations, assets, entries, diagram
}
