@NullMarked
package org.yujiang.audit.verifier;

import org.jspecify.annotations.NullMarked;
