/** The program for auditors: {@code java -jar yujiang-audit-verifier.jar FILE}. */
@NullMarked
package org.yujiang.audit.verifier.cli;

import org.jspecify.annotations.NullMarked;
