// SYNTAX TEST "source.tm" "text that is being written never colours the line after it"

component web "Web
//            ^^^^ string.quoted.double.tm
component api "API"
// <--------- storage.type.kind.tm

component
// <--------- - storage.type.kind.tm
store
// <----- - storage.type.kind.tm
store db
// <----- storage.type.kind.tm
//    ^^ entity.name.type.tm

flow a ->
//     ^^ keyword.operator.arrow.tm
actor b "B" {
// <----- storage.type.kind.tm
  trust
//^^^^^ support.type.property-name.tm
  open
  may "x
//    ^^ string.quoted.double.tm
  may-not "y"
//^^^^^^^ support.type.property-name.tm
  source "z" in
  because
  note "n"
//^^^^ support.type.property-name.tm
}
} actor c "C"
// <- invalid.illegal.brace.tm
//^^^^^ storage.type.kind.tm
