// SYNTAX TEST "source.tm" "what stands at the start of a declaration"

import "./payments.tm"
// <------ keyword.control.import.tm
//     ^^^^^^^^^^^^^^^ string.quoted.double.tm

model shop "Web shop" {
// <----- meta.declaration.tm storage.type.kind.tm
//    ^^^^ entity.name.type.tm
//         ^ punctuation.definition.string.begin.tm
//          ^^^^^^^^ string.quoted.double.tm
//                  ^ punctuation.definition.string.end.tm
//                    ^ punctuation.section.block.begin.tm
}
// <- punctuation.section.block.end.tm

actor clerk "Clerk" extends customer in office.front { trust limited }
// <----- storage.type.kind.tm
//    ^^^^^ entity.name.type.tm
//                  ^^^^^^^ keyword.control.connector.tm
//                          ^^^^^^^^ variable.other.reference.tm
//                                   ^^ keyword.control.connector.tm
//                                      ^^^^^^ variable.other.reference.tm
//                                            ^ punctuation.accessor.tm
//                                             ^^^^^ variable.other.reference.tm
//                                                     ^^^^^ support.type.property-name.tm
//                                                           ^^^^^^^ constant.language.tm

flow pay customer->shop.checkout "Pays" { carries cards }
// <---- storage.type.kind.tm
//   ^^^ entity.name.type.tm
//       ^^^^^^^^ variable.other.reference.tm
//               ^^ keyword.operator.arrow.tm
//                 ^^^^ variable.other.reference.tm

flow customer -> shop
// <---- storage.type.kind.tm
//   ^^^^^^^^ variable.other.reference.tm
//            ^^ keyword.operator.arrow.tm

flow a.b -> c
//   ^ variable.other.reference.tm - entity.name.type.tm

mitigation 2fa-größe "A word may start with a digit"
//         ^^^^^^^^^ entity.name.type.tm

component component "A kind may be an id"
// <--------- storage.type.kind.tm
//        ^^^^^^^^^ entity.name.type.tm

boundary "Without an id"
// <-------- storage.type.kind.tm
{
// <- meta.block.tm punctuation.section.block.begin.tm
  store db "Database"; store "Files"
//^^^^^ storage.type.kind.tm
//                   ^ punctuation.terminator.statement.tm
//                     ^^^^^ storage.type.kind.tm
}

componentx web "Not a kind"
// <---------- - storage.type.kind.tm

component-x web "Not a kind either"
// <----------- - storage.type.kind.tm
