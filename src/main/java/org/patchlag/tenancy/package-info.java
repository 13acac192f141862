/**
 * Organisations and whose rows a caller may see. Every use case runs in a row scope that the database itself enforces;
 * features declare it with {@link org.patchlag.tenancy.UseCase} and never set it themselves.
 */
@NullMarked
package org.patchlag.tenancy;

import org.jspecify.annotations.NullMarked;
