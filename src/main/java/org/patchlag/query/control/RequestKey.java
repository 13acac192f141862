package org.patchlag.query.control;

/**
 * What makes a request to create safe to repeat.
 *
 * @param key the client's key
 * @param digest the SHA-256, in hexadecimal, of the request's body
 */
public record RequestKey(String key, String digest) {}
