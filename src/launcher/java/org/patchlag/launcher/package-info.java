/**
 * What starts Patchlag on one machine: the database (embedded or given), its migration, the Payara Micro child process.
 * Used by {@code mvn -Prun}, the tests and the benchmarks; none of it is in the WAR.
 */
@NullMarked
package org.patchlag.launcher;

import org.jspecify.annotations.NullMarked;
