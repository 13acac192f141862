/**
 * Files that people attach as evidence: which are taken, how they are made harmless, looked at by the virus scanner and
 * given out again. What a file belongs to, and who may read it, is the business of the features that keep them.
 */
@NullMarked
package org.patchlag.attachment;

import org.jspecify.annotations.NullMarked;
