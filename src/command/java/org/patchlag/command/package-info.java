/**
 * The three commands for a statistician who checks us on data of their own: from a file to a file, without a server or a
 * database. They read, call the plain packages, and write; {@code docs/method.md} documents them.
 */
@NullMarked
package org.patchlag.command;

import org.jspecify.annotations.NullMarked;
