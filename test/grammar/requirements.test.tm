// SYNTAX TEST "source.tm" "requirements, their conditions, and exemptions"

requirement locked "Locked" { }
//          ^^^^^^ entity.name.type.tm
// <--------- storage.type.kind.tm
requirement shut "Shut" {
  for entry, flow
//^^^ support.type.property-name.tm
//    ^^^^^ constant.language.tm
  where { open-to-untrusted yes; not { trust trusted } }
//^^^^^ support.type.property-name.tm
//        ^^^^^^^^^^^^^^^^^ support.type.property-name.tm
//                          ^^^ constant.language.tm
//                               ^^^ support.type.property-name.tm
//                                     ^^^^^ support.type.property-name.tm
//                                           ^^^^^^^ constant.language.tm
  require {
//^^^^^^^ support.type.property-name.tm
    any { authenticated by any; named-by threat { response open } }
//  ^^^ support.type.property-name.tm
//        ^^^^^^^^^^^^^^^^ support.type.property-name.tm
//                              ^^^^^^^^ support.type.property-name.tm
//                                                ^^^^^^^^ support.type.property-name.tm
//                                                         ^^^^ constant.language.tm
  }
  message "Lock it"
//^^^^^^^ support.type.property-name.tm
  severity error
//         ^^^^^ constant.language.tm
}
exemption open-door "It is open" {
//        ^^^^^^^^^ entity.name.type.tm
  requirement locked
//^^^^^^^^^^^ support.type.property-name.tm
//            ^^^^^^ constant.other.word.tm
  about web.door; requirement locked }
//                ^^^^^^^^^^^ support.type.property-name.tm
requirement {
// <--------- storage.type.kind.tm
