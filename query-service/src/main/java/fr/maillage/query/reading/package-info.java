/** Requests for data and their answers: parameters, dates, pages, names of territories, and errors in French. */
@NullMarked
package fr.maillage.query.reading;

import org.jspecify.annotations.NullMarked;
