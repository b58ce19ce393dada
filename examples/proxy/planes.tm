// The data plane and the control plane: who is on which side, and what moves between them. What has
// no source of its own stands in the threat model of Envoy.

profile edge "At the edge of a network" {
  effect "Anybody can connect, and attacks on availability matter more."
  default "The default settings are made for a mesh."
  stance supported
}

asset traffic "Requests and responses" { confidentiality critical; integrity critical }
asset service "Service of the proxy" { availability high }
asset configuration "Listeners, routes, clusters, filters" {
  integrity critical
  confidentiality medium
}
asset keys "Private keys of TLS" { confidentiality critical }
asset operations "Statistics, names of clusters, data of certificates" {
  confidentiality medium
  source admin-guide
}

boundary downstream "Downstream" {
  trust untrusted
  actor client "Client" {
    description "On the internet or in a mesh: a browser, a program, another proxy or a service."
    becomes "Anybody who can open a connection to a listener."
  }
}

boundary host "Host of the proxy" {
  trust trusted
  boundary process "Envoy" {
    component core "Core" {
      description "Listeners, codecs, connection management and routing: used in every deployment."
      technology "C++"
      posture hardened
      handles traffic, keys
      entry listener "Listener" {
        protocol "HTTP/1.1, HTTP/2 or HTTP/3 over TLS, as the edge guide sets it up"
        open to client
        accepts traffic
        authenticated no because "Whom a deployment asks for proof is for its operator to say."
      }
      entry responses "Responses of upstream servers" {
        controlled by upstream-server
        accepts traffic
        authenticated no because "Bytes of a server are checked, whoever it is."
      }
    }
    component extensions "Extensions" {
      handles traffic
      component hardened-extensions "Hardened extensions" { posture hardened }
      component downstream-extensions "Extensions for trusted upstreams" { posture downstream-only }
      component off-path-extensions "Extensions off the path of traffic" { posture off-path }
      component trusted-extensions "Extensions for trusted peers" { posture trusted-only }
      component unclassified-extensions "Extensions without a stated posture" {
        posture unclassified
      }
      component lua "Lua scripts" { posture downstream-only; source extension-list }
      component wasm "WebAssembly modules" { posture unclassified; source extension-list }
    }
    component xds "Configuration client (xDS)" {
      handles configuration, keys
      entry delivered "Configuration as it arrives" {
        controlled by tenant
        accepts configuration
        except "The protocol itself: whoever speaks it is trusted."
        authenticated no because "The server is trusted; what it passes on may be a stranger's."
      }
    }
    component admin "Administration" {
      handles operations
      entry admin-port "Administration interface" {
        description "Shows the state of the proxy, changes settings, shuts it down."
        protocol "HTTP"
        open to operator
        accepts operations
        authenticated no because "It has no login: only the secure network protects it."
      }
      source admin-guide
    }
  }
}

boundary control "Control plane" {
  trust trusted
  actor operator "Operator" {
    may "configure, start and stop Envoy"
  }
  external management-server "Management server" { handles configuration }
}
actor tenant "Tenant" {
  trust untrusted
  becomes "Is given a share of a proxy by its operator."
  may "state a part of the configuration, such as the expression that a route matches"
}
boundary helpers "Side calls" {
  trust trusted
  external side-services "Authorization, rate limits, credentials" {
    description "Asked while a request is handled. An extension that does not trust them says so."
    handles traffic
  }
}
boundary upstream "Upstream" {
  trust untrusted
  external upstream-server "Upstream server" {
    description "A service behind the proxy; in a mesh of many owners it may be hostile."
    handles traffic
  }
}

flow request client -> listener "Sends a request" { carries traffic; returns traffic }
flow forward core -> upstream-server "Passes the request on" { carries traffic }
flow respond upstream-server -> responses "Answers" { carries traffic }
flow filter core -> extensions "Runs the filters" {
  carries traffic
  protocol "Call in one process"
}
flow ask extensions -> side-services "Asks for a decision" { carries traffic }
flow deliver management-server -> delivered "Delivers configuration" { carries configuration }
flow apply xds -> core "Applies it" { carries configuration; protocol "Call in one process" }
flow administer operator -> admin-port "Looks and acts" { returns operations }
