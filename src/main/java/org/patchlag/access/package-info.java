/**
 * Accounts, invitations to open one, signing in and out, tokens for the API, and which page needs which role. It tells {@code tenancy} who the
 * caller is; other features ask that, never this.
 */
@NullMarked
package org.patchlag.access;

import org.jspecify.annotations.NullMarked;
