// Components and modules, trust boundaries, and the entry points of both API and browser.
// The issue names two boundaries: login (by browser and by API), and the privileges in the
// database. They are browser-login, token-login and privileges; the others are additions.

boundary consumers "Consumers' side" {
  description """
    Machines that install. PyPI enforces nothing here: it offers hashes and attestations, and the
    installer checks them or does not.
    """
  trust untrusted
  enforces installer-hash-check
  source pep-740 in "Index trust"
  boundary mirrors "Mirrors and proxies" {
    description "Copies of the index run by others, between PyPI and the installer."
    trust untrusted
    enforces index-hashes
    source help-page in "#mirroring"
    external mirror "Mirror or caching proxy" {
      technology "bandersnatch, devpi, corporate proxies"
      operator "Third parties"
      handles distribution-files, index-metadata
    }
  }
}

boundary build-platforms "CI services and identity providers" {
  trust limited
  enforces claim-matching
  source tp-docs
  external ci-service "CI service" {
    technology "GitHub Actions, GitLab CI/CD, Google Cloud Build, ActiveState"
    operator "The platform, and the project that configures its workflow"
    handles distribution-files, identity-tokens, api-tokens
  }
  external identity-provider "OIDC identity provider" {
    description """
      GitHub, GitLab (also self-managed), Google and ActiveState, or an issuer of an organization's
      own.
      """
    technology "OpenID Connect"
    operator "The platform"
    handles identity-tokens
    source warehouse-source in "warehouse/organizations/models.py:200"
  }
}

boundary pypi-service "PyPI" {
  trust trusted
  enforces https-everywhere, edge-filter

  boundary edge "Edge" {
    trust limited
    enforces https-everywhere, edge-filter
    source infra-source in "terraform/warehouse"
    external fastly "Content delivery network" {
      description "Ends TLS, caches nearly everything that is read, filters, and blocks addresses."
      technology "Fastly with its web application firewall"
      operator "Fastly"
      handles index-metadata, sessions, personal-data, download-logs, download-service
      entry website "Pages of pypi.org" {
        protocol "HTTPS"
        open to anonymous
        authenticated no because "Reading is open to all"
      }
      entry index-api "Simple API" {
        protocol "HTTPS"
        open to installer, mirror-operator
        authenticated no because "Reading is open to all"
        source index-api-doc
      }
      entry read-apis "JSON, Integrity, RSS, XML-RPC and statistics APIs" {
        protocol "HTTPS"
        open to anonymous
        authenticated no because "Reading is open to all"
        source api-docs
      }
    }
    boundary user-content "User-content domains" {
      description "What users supply is served from other registrable domains than pypi.org."
      trust limited
      enforces separate-domains
      source architecture-doc
      component file-host "File host" {
        technology "files.pythonhosted.org: Fastly in front of the object storage"
        handles distribution-files, wheel-metadata, download-service
        entry file-downloads "File downloads" {
          protocol "HTTPS"
          open to installer, mirror-operator
          authenticated no because "Files are public; the path holds the hash of the content"
        }
      }
      component conveyor "Conveyor" {
        description "Answers predictable file addresses with a redirect to the address by hash."
        handles index-metadata
        entry predictable-urls "Predictable file addresses" {
          protocol "HTTPS"
          open to anonymous
          authenticated no because "Files are public"
        }
        source infra-source in "terraform/file-hosting/fastly-service.tf:86"
      }
      component camo "Camo" {
        description "Fetches the images of third parties for the pages of pypi.org."
        handles rendered-pages
        entry image-addresses "Image addresses" {
          protocol "HTTPS"
          open to anonymous
          authenticated by signed-image-addresses
        }
        source warehouse-source in "warehouse/filters.py"
      }
    }
  }

  boundary origin "Application origin" {
    description "The processes of Warehouse on Kubernetes."
    trust trusted
    enforces edge-token
    source warehouse-source in "warehouse/utils/wsgi.py"

    component web "Web application" {
      description "Routes requests, sets security headers, renders the pages and answers the APIs."
      technology "Pyramid under gunicorn: the processes web, web-api and web-uploads"
      handles rendered-pages, index-metadata, sessions, server-secrets
      source application-doc
      source warehouse-source in "Procfile"
    }
    component auth "Authentication and authorization" {
      description """
        Three policies, of which at most one engages: session, basic (which never yields an
        identity, it only passes tokens on) and macaroon. The one that recognised the caller also
        decides what the caller may do.
        """
      technology "warehouse/authnz, MultiSecurityPolicy"
      handles sessions, api-tokens
      source policy-flow-doc in "2. The policy stack"
    }
    component macaroons "Token generation and checking" {
      technology "Macaroons, warehouse/macaroons"
      handles api-tokens
      source application-doc
    }
    component database-access "Database access" {
      technology "SQLAlchemy"
      handles ownership-records, account-credentials, audit-trail, attestations
      source application-doc
    }
    component worker "Background workers" {
      description "Sends mail, mirrors files, purges caches, checks domains and revokes tokens."
      technology "Celery with RedBeat; the broker is Redis"
      handles personal-data, server-secrets, distribution-files
      source warehouse-source in "warehouse/tasks.py:275"
    }
    component integrations "Partner webhooks" {
      technology "warehouse/integrations, email and billing webhooks"
      handles reports
      entry leak-notices "Secret reporting API" {
        protocol "HTTPS"
        controlled by secret-scanner
        accepts api-tokens
        authenticated by partner-signatures
        source secrets-doc
      }
      entry advisory-notices "Vulnerability import" {
        protocol "HTTPS"
        controlled by advisory-database
        accepts index-metadata
        authenticated by partner-signatures
        source warehouse-source in "warehouse/integrations/vulnerabilities/"
      }
      entry mail-events "Mail delivery events" {
        protocol "HTTPS"
        controlled by mail-service
        accepts personal-data
        authenticated by partner-signatures
        source warehouse-source in "warehouse/email/ses/views.py"
      }
      entry billing-events "Billing events" {
        protocol "HTTPS"
        controlled by billing-service
        accepts personal-data
        authenticated by partner-signatures
        source warehouse-source in "warehouse/api/billing.py"
      }
    }

    boundary browser-login "Login by browser" {
      description "Between a visitor and an account: password, second factor, session."
      enforces second-factor-gate, login-limits
      source issue-5718 in "Major trust boundaries"
      source warehouse-source in "warehouse/accounts/security_policy.py"
      component accounts "Accounts and sessions" {
        technology "warehouse/accounts"
        handles account-credentials, personal-data
        entry login "Login, registration and password reset" {
          protocol "HTTPS"
          open to anonymous
          accepts account-credentials
          authenticated by second-factor-gate
          source warehouse-source in "warehouse/config.py:515"
        }
        entry account-settings "Account settings" {
          protocol "HTTPS"
          open to registered-user
          accepts account-credentials, api-tokens
          authenticated by second-factor-gate, recent-password
          source help-page in "#sensitiveactions"
        }
      }
    }

    boundary token-login "Login by API" {
      description "Between a program and the right to upload: a macaroon, or an identity token."
      enforces token-caveats, identity-token-checks
      source issue-5718 in "Major trust boundaries"
      source policy-flow-doc in "5b. Macaroon authorization"
      component oidc "Trusted Publishing" {
        technology "warehouse/oidc"
        handles identity-tokens, publisher-configurations
        entry mint-token "Token exchange" {
          description "Takes an identity token of a CI job and gives an API token for 15 minutes."
          protocol "HTTPS"
          open to trusted-publisher
          accepts identity-tokens
          authenticated by identity-token-checks
          source tp-internals in "How Trusted Publishing works"
        }
      }
      component upload-service "Upload service" {
        technology "warehouse/forklift"
        handles distribution-files, wheel-metadata, attestations
        entry upload "Upload API" {
          description """
            upload.pypi.org/legacy/, where twine and CI jobs send files. It bypasses the cache of
            the CDN. Passwords are no longer accepted here.
            """
          protocol "HTTPS"
          open to project-maintainer, trusted-publisher
          accepts distribution-files, wheel-metadata, attestations, api-tokens
          authenticated by token-caveats
          source architecture-doc
          source policy-flow-doc in "4b. BasicAuthSecurityPolicy"
        }
      }
    }

    boundary content-parsers "Parsers of uploaded content" {
      description "Code that reads bytes chosen by strangers: archives, metadata, descriptions."
      trust limited
      enforces archive-checks, sanitised-descriptions
      source archives-doc
      component archive-reader "Archive and metadata reader" {
        technology "warehouse/forklift, warehouse/utils/zipfiles.py"
        handles distribution-files, wheel-metadata
      }
      component description-renderer "Description renderer" {
        technology "readme_renderer"
        handles index-metadata
        entry project-description "Description, addresses and metadata of a project" {
          controlled by malicious-publisher
          accepts index-metadata
          authenticated by token-caveats
          source metadata-doc
        }
      }
    }

    boundary privileges "Privileges in the database" {
      description "Between one account and what belongs to another: roles, read from the database."
      enforces database-acl
      source issue-5718 in "Major trust boundaries"
      source warehouse-source in "warehouse/packaging/models.py, Project.__acl__"
      component packaging "Projects and releases" {
        technology "warehouse/packaging and warehouse/manage"
        handles ownership-records, index-metadata, publisher-configurations
        entry manage-projects "Project management" {
          protocol "HTTPS"
          open to project-owner, team-member
          accepts ownership-records, publisher-configurations
          authenticated by second-factor-gate, recent-password
        }
      }
      component organizations "Organizations and teams" {
        technology "warehouse/organizations"
        handles ownership-records
        entry manage-organizations "Organization management" {
          protocol "HTTPS"
          open to org-member, org-billing-manager
          accepts ownership-records
          authenticated by second-factor-gate, recent-password
        }
        source org-roles-doc
      }
      component observations "Malware observations" {
        technology "warehouse/observations"
        handles reports
        entry malware-form "Report as malware" {
          protocol "HTTPS"
          open to registered-user
          accepts reports
          authenticated by second-factor-gate
          source blog-2024-03-06
        }
        entry malware-api "Malware reporting API (beta)" {
          protocol "HTTPS"
          open to observer
          accepts reports
          authenticated by token-caveats
          source blog-2024-03-06
        }
      }
      boundary staff-privileges "Staff privileges" {
        description "Between ordinary users and those who carry a flag of the staff."
        enforces database-acl, staff-second-factor
        source warehouse-source in "warehouse/config.py, RootFactory"
        component admin-pages "Admin pages" {
          technology "warehouse/admin"
          handles admin-functions, audit-trail, personal-data
          entry admin-interface "Admin interface" {
            protocol "HTTPS"
            open to moderator, psf-staff
            accepts admin-functions
            authenticated by staff-second-factor
          }
        }
      }
    }
  }

  boundary data "Data stores" {
    trust trusted
    enforces database-acl
    source architecture-doc
    store postgres "Database" {
      technology "PostgreSQL"
      holds ownership-records, account-credentials, api-tokens, publisher-configurations
      holds index-metadata, attestations, audit-trail, personal-data, reports
      encrypted unknown
    }
    store redis "Sessions, limits, caches and task queue" {
      technology "Redis"
      holds sessions
      encrypted unknown
      source warehouse-source in "warehouse/config.py:388"
    }
    store search-index "Search index" {
      technology "OpenSearch"
      holds index-metadata
      encrypted unknown
    }
  }

  boundary file-storage "Object storage" {
    description "Cloud storage; the index hashes that belong to the files are kept elsewhere."
    trust limited
    enforces index-hashes
    source architecture-doc
    store primary-files "Primary file storage" {
      description "Serves downloads. A worker fills it from the archive."
      technology "Backblaze B2"
      holds distribution-files, wheel-metadata
      encrypted unknown
    }
    store file-archive "File archive" {
      description "Written first at an upload; the fallback for downloads."
      technology "AWS S3"
      holds distribution-files, wheel-metadata
      encrypted unknown
    }
  }
}

boundary deploy "Deployment plane" {
  description "What builds and runs the service: cloud access, the GitHub organization, Cabotage."
  trust trusted
  enforces clean-builds, code-review
  source blog-2024-07-08
  external code-host "Source repositories and their CI" {
    technology "GitHub"
    operator "GitHub"
    handles service-code
    entry pull-requests "Pull requests" {
      protocol "HTTPS"
      open to anonymous
      accepts service-code
      authenticated by code-review
    }
  }
  component cabotage "Build and deployment" {
    technology "Cabotage on Kubernetes"
    handles service-code, infrastructure-credentials
    source blog-2023-11-14-3
  }
}

boundary processors "Third-party processors" {
  description "Services that handle data for PyPI."
  trust limited
  enforces data-minimisation
  source blog-2023-05-26
  external mail-service "Mail service" {
    technology "AWS SES and SNS"
    operator "Amazon"
    handles personal-data
  }
  external password-checker "Breached-password service" {
    description "Receives the first five hexadecimal digits of a SHA-1 hash, never the password."
    technology "Have I Been Pwned"
    operator "Have I Been Pwned"
    source help-page in "#compromised-password"
  }
  external domain-checker "Domain status service" {
    technology "Domainr"
    operator "Fastly"
    source blog-2025-08-18
  }
  external helpdesk "Help desk and notices" {
    technology "HelpScout, and a Slack webhook"
    operator "HelpScout and Slack"
    handles reports, personal-data
    entry support-mail "Mail to support and to security@pypi.org" {
      protocol "SMTP"
      open to anonymous
      accepts reports, personal-data
      authenticated no because "Anybody may write; identity is established in the conversation"
    }
  }
  external telemetry "Telemetry" {
    technology "Sentry, Datadog"
    operator "Sentry and Datadog"
    source warehouse-source in "warehouse/config.py"
  }
  external statistics "Download statistics" {
    technology "Google Cloud Storage, linehaul, BigQuery"
    operator "Google, and PyPI's own code in it"
    handles download-logs
    source bigquery-doc
  }
  external billing-service "Billing service" {
    description "Subscriptions of organizations."
    operator "The payment provider"
    handles personal-data
  }
}

// Others that PyPI talks to, each in its own trust

external sigstore "Sigstore" {
  description "The authority that certifies signing identities, and the public log of signatures."
  technology "Fulcio, Rekor"
  operator "Sigstore"
  trust limited
  handles attestations
  source attestation-security-model
}
external secret-scanner "Secret scanner" {
  description "GitHub and deps.dev; others case by case."
  operator "GitHub, Google"
  trust limited
  handles api-tokens
  source secrets-doc
}
external advisory-database "Advisory database" {
  technology "OSV"
  operator "OSV"
  trust limited
  source help-page in "#vulnerability-data"
}
external page-services "Services that pages call" {
  description """
    What the content security policy lets the pages of pypi.org load or contact: repository APIs,
    analytics, advertising, the breached-password service, a script CDN.
    """
  operator "GitHub, GitLab, the PSF, EthicalAds, Have I Been Pwned, jsDelivr"
  trust limited
  source warehouse-source in "warehouse/csp.py"
}
external image-hosts "Image hosts" {
  description "Servers of third parties whose images appear in descriptions."
  operator "Anybody"
  trust untrusted
}
external inspector "Inspector" {
  description "inspector.pypi.io: shows what is inside a published file."
  operator "PyPI, apart from Warehouse"
  trust limited
  source security-page
}
