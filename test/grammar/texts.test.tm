// SYNTAX TEST "source.tm" "comments, strings and texts"

/* component
// <---------- comment.block.tm
 web */ component web "Web" // why
// ^^^^ comment.block.tm
//      ^^^^^^^^^ storage.type.kind.tm
//                          ^^^^^^ comment.line.double-slash.tm

// tm-ignore dataless-flow: it only says that it lives
flow a -> b
// <---- storage.type.kind.tm

term "Escapes" "a \" b \\ c \u{1F512} d \x"
//                ^^ constant.character.escape.tm
//                     ^^ constant.character.escape.tm
//                          ^^^^^^^^^ constant.character.escape.tm
//                                      ^^ invalid.illegal.escape.tm

component parser "Parser" """
//                        ^^^ string.quoted.triple.tm punctuation.definition.string.begin.tm
  Reads *files*, "quoted" // no comment
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ string.quoted.triple.tm meta.embedded.block.markdown - comment

    component x "y" { \"""
//                    ^^^^ meta.embedded.block.markdown constant.character.escape.tm
  ```
  an open fence
  The last line.""" { trust trusted }
//^^^^^^^^^^^^^^ string.quoted.triple.tm - meta.embedded.block.markdown
//              ^^^ punctuation.definition.string.end.tm
//                    ^^^^^ support.type.property-name.tm

actor a "One line" """of *text*""" { trust limited }
//                 ^^^ punctuation.definition.string.begin.tm
//                    ^^^^^^^^^ string.quoted.triple.tm
//                                   ^^^^^ support.type.property-name.tm
