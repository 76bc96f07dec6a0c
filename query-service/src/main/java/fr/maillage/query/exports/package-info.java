/** What others take away as files: the national standard of venues, the map's points, the directory. */
@NullMarked
package fr.maillage.query.exports;

import org.jspecify.annotations.NullMarked;
