/** The written form of events: names, revisions, bytes and headers, the same in the log, in Kafka and in files. */
@NullMarked
package fr.maillage.wire;

import org.jspecify.annotations.NullMarked;
