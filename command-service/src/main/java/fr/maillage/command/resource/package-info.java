/**
 * Shared resources: equipment, rooms, vehicles, skills and documents that a structure lends or gives, and their
 * reservations.
 */
@NullMarked
package fr.maillage.command.resource;

import org.jspecify.annotations.NullMarked;
