// SYNTAX TEST "source.tm" "lists over several lines, and statements after them"

page p { include purpose,
//       ^^^^^^^ support.type.property-name.tm
  threats, // why

    component, entries,
//  ^^^^^^^^^ - storage.type.kind.tm
//             ^^^^^^^ constant.language.tm
  supported }
//^^^^^^^^^ constant.language.tm - support.type.property-name.tm
//          ^ punctuation.section.block.end.tm

component web "Web" {
  handles orders,
  technology "C"
//^^^^^^^^^^ support.type.property-name.tm
  handles orders,
  trust trusted
//^^^^^ support.type.property-name.tm
//      ^^^^^^^ constant.language.tm
  handles orders,
}
// <- punctuation.section.block.end.tm

store db "A trailing comma does not reach the next statement" in a,
component web "Web"
// <--------- storage.type.kind.tm
