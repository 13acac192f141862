/**
 * What reports are about and all tenants share: vendors with their aliases and promises, device models and types, known
 * threats.
 */
@NullMarked
package org.patchlag.catalogue;

import org.jspecify.annotations.NullMarked;
