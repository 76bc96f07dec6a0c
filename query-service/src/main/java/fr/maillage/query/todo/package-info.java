/** The hub's to-do list: things that wait for an answer, a confirmation, a return or a second look. */
@NullMarked
package fr.maillage.query.todo;

import org.jspecify.annotations.NullMarked;
