// SYNTAX TEST "source.tm" "attributes, their values and clauses"

threat theft "Theft" {
  stride disclosure, spoofing
//^^^^^^ meta.attribute.tm support.type.property-name.tm
//       ^^^^^^^^^^ constant.language.tm
//                 ^ punctuation.separator.list.tm
//                   ^^^^^^^^ constant.language.tm
  targets web, shop.db
//        ^^^ variable.other.reference.tm
//             ^^^^ variable.other.reference.tm
//                 ^ punctuation.accessor.tm
//                  ^^ variable.other.reference.tm
  mitigated by 2fa
//^^^^^^^^^^^^ support.type.property-name.tm
//             ^^^ variable.other.reference.tm - constant.numeric.tm
  cwe 79, 1021
//    ^^ constant.numeric.tm
//        ^^^^ constant.numeric.tm
  accepted because "R" by "CTO" until 2027
//^^^^^^^^ support.type.property-name.tm
//         ^^^^^^^ keyword.control.connector.tm
//                 ^^^ string.quoted.double.tm
//                     ^^ keyword.control.connector.tm
//                              ^^^^^ keyword.control.connector.tm
//                                    ^^^^ constant.numeric.date.tm
  because "A clause as a line"
//^^^^^^^ keyword.control.connector.tm
  tags money, status
//     ^^^^^ constant.other.word.tm
//            ^^^^^^ constant.other.word.tm
  when cloud, debug { severity low }
//^^^^ keyword.control.when.tm
//     ^^^^^ variable.other.reference.tm
//            ^^^^^ variable.other.reference.tm
//                    ^^^^^^^^ support.type.property-name.tm
//                             ^^^ constant.language.tm
  severity enormous
//         ^^^^^^^^ - constant.language.tm
  severities low
//^^^^^^^^^^ - support.type.property-name.tm
}

entry e "E" {
  authenticated no because "R"
//^^^^^^^^^^^^^ support.type.property-name.tm
//              ^^ constant.language.tm
  authenticated by mfa
//^^^^^^^^^^^^^^^^ support.type.property-name.tm
  examined 2026-05-03
//         ^^^^^^^^^^ constant.numeric.date.tm
  reviewed 2026
//         ^^^^ constant.numeric.date.tm
  review-every 90.5
//             ^^^^ constant.numeric.tm
  source handbook in "Chapter 2"
//       ^^^^^^^^ variable.other.reference.tm
//                ^^ keyword.control.connector.tm
  in-scope no
//^^^^^^^^ support.type.property-name.tm - keyword.control.connector.tm
}
