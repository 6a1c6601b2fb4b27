/**
 * Verifies the hash chain of the audit log: one implementation for the live database (embedded in the registry) and for an
 * exported file (a program of its own). Needs nothing but the JDK. The format is described in docs/audit.md.
 */
@NullMarked
package org.yujiang.audit.verifier;

import org.jspecify.annotations.NullMarked;
