/** What waits: for an answer, a confirmation, a return, a second look — the hub's to-do list. */
@NullMarked
package fr.maillage.query.todo;

import org.jspecify.annotations.NullMarked;
