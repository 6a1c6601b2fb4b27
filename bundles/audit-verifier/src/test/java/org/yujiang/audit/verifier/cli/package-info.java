@NullMarked
package org.yujiang.audit.verifier.cli;

import org.jspecify.annotations.NullMarked;
