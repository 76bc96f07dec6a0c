/** The projection engine. It carries the log out of Kafka into views, and tells what they were at any position. */
@NullMarked
package fr.maillage.query.projection;

import org.jspecify.annotations.NullMarked;
